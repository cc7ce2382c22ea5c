using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>What is offered.</summary>
/// <param name="HandsOverId">The right that ends when this is accepted.</param>
/// <param name="LetterFileId">The organization's letter that an HR department has looked at.</param>
public sealed record Offer(Organization Organization, Role Role, RoleTerms Terms, Guid? HandsOverId, Guid? LetterFileId);

/// <summary>To whom.</summary>
/// <param name="PersonId">One of the organization's own people; null otherwise.</param>
/// <param name="Invitee">How somebody else is reached; null for one's own.</param>
public sealed record Invited(string Name, Guid? PersonId, Invitee? Invitee)
{
    private const int LongestName = 100;

    public static Outcome<Invited> Read(string? name, string? contact)
    {
        var (typed, invitee) = (name?.Trim() ?? "", Members.Invitee.Read(contact));
        var refusals = new List<Refusal>();
        if (typed.Length is 0 or > LongestName) refusals.Add(MemberRefusals.NameMissing);
        refusals.AddRange(invitee.Refusals);
        return refusals.Count > 0 ? refusals : new Invited(typed, null, invitee.Value);
    }
}

/// <summary>Stages an invitation and what tells of it, inside the caller's unit of work. Nobody looks whether a contact or a user name belongs to an account (ID-05).</summary>
public sealed class Inviting(XueshiDb db, RoleLinks links, Outbox outbox, FieldCipher cipher, JournalWriter journal)
{
    /// <returns>The invitation's id.</returns>
    public Outcome<Guid> Stage(Offer offer, Outcome<Invited> whom, Actor actor, DateTime now)
    {
        if (!whom.IsDone) return Outcome<Guid>.Refused(whom.Refusals);
        var (invited, scope, id) = (whom.Value, offer.Terms.Scope, Guid.CreateVersion7(now));
        var invitation = new RoleInvitation
        {
            Id = id,
            OrganizationId = offer.Organization.Id,
            Role = offer.Role,
            Departments = scope.Departments,
            JurisdictionCode = scope.JurisdictionCode,
            Sector = scope.Sector,
            Until = offer.Terms.Until,
            Name = invited.Name,
            PersonId = invited.PersonId,
            UserNameKey = invited.Invitee?.UserNameKey,
            Contact = invited.Invitee?.Contact is { } contact ? cipher.Encrypt(contact, RoleInvitation.ContactPlace, id) : null,
            HandsOverId = offer.HandsOverId,
            LetterFileId = offer.LetterFileId,
            InvitedAt = now,
            InvitedById = actor.PersonId,
            InvitedByName = actor.Name,
        };
        if (invitation.Contact is not null) outbox.Stage(links.Message(invitation, offer.Organization.Name));
        db.Add(invitation);
        var facts = new { name = invited.Name, organization = offer.Organization.Name, role = offer.Role.Name(), terms = offer.Terms.InWords };
        journal.Record(AccessChanges.RoleOffered, actor, invitation, invited.PersonId, facts);
        return id;
    }
}
