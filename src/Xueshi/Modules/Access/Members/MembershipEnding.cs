using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>Ends rights to act for an organization, inside the caller's unit of work; the one door for everything that ends them. They are over from the next request on (SE-01).</summary>
public sealed class MembershipEnding(XueshiDb db, JournalWriter journal, IClock clock)
{
    /// <param name="membership">Tracked, with its organization and its account's person.</param>
    /// <param name="reason">The person reads it in their inbox.</param>
    /// <param name="at">UTC; null for now.</param>
    public Refusal? End(Membership membership, MembershipEnd cause, Actor actor, string? reason, DateTime? at = null)
    {
        if (membership.End(cause, at ?? clock.Now) is { } refusal) return refusal;
        var person = membership.Account!.Person!;
        journal.Record(KindOf(cause), actor, membership, person.Id, new { name = person.Name, organization = membership.Organization!.Name, role = membership.Role.Name() }, reason);
        return null;
    }

    /// <summary>移交: ended by the successor's acceptance.</summary>
    /// <param name="membership">Tracked, with its organization and its account's person.</param>
    public Refusal? HandOver(Membership membership, Actor successor)
    {
        if (membership.End(MembershipEnd.HandedOver, clock.Now) is { } refusal) return refusal;
        var person = membership.Account!.Person!;
        var facts = new { name = person.Name, organization = membership.Organization!.Name, role = membership.Role.Name(), successor = successor.Name };
        journal.Record(AccessChanges.HandedOver, successor, membership, person.Id, facts);
        return null;
    }

    /// <summary>All rights of an organization end, and nobody waits to take one on: it was deregistered, or merged into another.</summary>
    /// <param name="at">UTC; the moment that all of it bears.</param>
    public async Task EndAllAsync(Guid organizationId, Actor actor, string? reason, DateTime at, CancellationToken ct)
    {
        foreach (var membership in await Whole(db.Memberships.LiveOn(clock.Today).Where(m => m.OrganizationId == organizationId)).ToListAsync(ct))
            End(membership, MembershipEnd.OrganizationClosed, actor, reason, at);
        var waiting = await db.RoleInvitations.Include(i => i.Organization).Where(i => i.OrganizationId == organizationId && i.Status == RoleInvitationStatus.Waiting).ToListAsync(ct);
        foreach (var invitation in waiting)
        {
            if (invitation.End(RoleInvitationStatus.Withdrawn, at) is not null) continue;
            var facts = new { name = invitation.Name, organization = invitation.Organization!.Name, role = invitation.Role.Name() };
            journal.Record(AccessChanges.RoleOfferWithdrawn, actor, invitation, invitation.PersonId, facts, reason);
        }
    }

    /// <summary>With what <see cref="End"/> needs.</summary>
    public static IQueryable<Membership> Whole(IQueryable<Membership> memberships) => memberships.Include(m => m.Organization).Include(m => m.Account!.Person);

    private static ChangeKind KindOf(MembershipEnd cause) => cause == MembershipEnd.SteppedDown ? AccessChanges.SteppedDown : AccessChanges.Dismissed;
}
