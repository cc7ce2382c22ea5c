using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>
/// 指定管理员: on the strength of the organization's letter, the HR department invites an administrator for an organization that has none left, or whose only one
/// cannot hand over.
/// </summary>
[Needs(AccessPermissions.AppointAdministrators)]
public sealed record DesignateAdministrator(Guid OperationId, Guid OrganizationId, string? Name, string? Contact, string? Reason) : ICommand
{
    [JsonIgnore]
    public LicenseUpload? Letter { get; init; }

    /// <summary>Digest of the letter's content, so that another letter is another operation; filled in by the handler.</summary>
    public string? LetterDigest { get; init; }
}

public sealed class DesignateAdministratorHandler(XueshiDb db, UnitOfWork work, Inviting inviting, FileIntake intake, JournalWriter journal)
{
    /// <returns>The invitation's id.</returns>
    public async Task<Outcome<Guid>> HandleAsync(DesignateAdministrator command, Actor actor, CancellationToken ct)
    {
        if (!await Seen(actor).AnyAsync(o => o.Id == command.OrganizationId, ct)) return Refusal.NotFound;
        if (string.IsNullOrWhiteSpace(command.Reason) || command.Reason.Length > EndMembershipHandler.LongestReason) return MemberRefusals.ReasonMissing;
        if (command.Letter is null) return MemberRefusals.LetterMissing;
        var taken = await intake.TakeAsync(command.Letter.Content, command.Letter.Name, actor.PersonId, actor.AccountId, ct);
        if (taken.FirstRefusal is { } notTaken) return notTaken with { Field = "Letter" };
        var letter = taken.Value;
        return await work.RunAsync<Guid>(command with { LetterDigest = letter.Sha256 }, actor, async now =>
        {
            if (await Seen(actor).FirstOrDefaultAsync(o => o.Id == command.OrganizationId, ct) is not { } organization) return Refusal.NotFound;
            var administrators = await db.Memberships.LiveOn(BeijingTime.DayOf(now)).CountAsync(m => m.OrganizationId == organization.Id && m.Role == Role.EmployerAdministrator, ct);
            if (administrators > 1) return MemberRefusals.HasAdministrators;
            var whom = Invited.Read(command.Name, command.Contact);
            var staged = inviting.Stage(new(organization, Role.EmployerAdministrator, new(RoleScope.Whole, null), null, letter.Id), whom, actor, now);
            if (!staged.IsDone) return staged;
            db.Add(letter.OwnedBy(actor.PersonId, actor.AccountId));
            journal.RecordAct(AccessChanges.AdministratorDesignated, actor, organization.Id, null, new { name = whom.Value.Name, organization = organization.Name }, command.Reason.Trim());
            return staged;
        }, ct);
    }

    /// <summary>Active employers and institutions of the officer's jurisdiction and below.</summary>
    private IQueryable<Organization> Seen(Actor actor) => db.Organizations.AsNoTracking().VisibleTo(actor)
        .Where(o => o.Status == OrganizationStatus.Active && (o.Kinds & (OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution)) != 0);
}
