using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Invitations;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.People;

/// <summary>
/// Confirms one request, loaded with its person, inside a unit of work: the employment begins, an old one ends, the ID number is vouched for.
/// Shared by single and batch confirmations, and by the office that approves an organization together with its registrant.
/// </summary>
public sealed class Confirmation(XueshiDb db, Transfers transfers, Vouching.Vouching vouching, JournalWriter journal)
{
    public static readonly Proof ByEmployer = new(IdentityProof.Employer, "用人单位确认");

    /// <returns>When refused, nothing of this request is left staged.</returns>
    public async Task<Refusal?> ConfirmAsync(Employment request, DateOnly startedOn, Actor actor, Proof proof, Guid? batch, DateTime now, CancellationToken ct)
    {
        var person = request.Person!;
        var old = await transfers.OldAsync(request.PersonId, ct);
        var refusal = RefuseEarly(person, startedOn)
            ?? await RefuseOverlapAsync(request, startedOn, ct)
            ?? request.Confirm(startedOn, actor, now)
            ?? old?.Leave(startedOn, now)
            ?? await vouching.VouchAsync(person, actor, proof, ct);
        if (refusal is not null)
        {
            db.LeaveAsItIs(request);
            if (old is not null) db.LeaveAsItIs(old);
            return refusal;
        }
        await FulfilInvitationAsync(request, person, now, ct);
        if (old is not null) await transfers.FollowAsync(old, request, person.Name, actor, batch, ct);
        else await transfers.JoinAsync(request, actor, ct);
        journal.Record(RegistryChanges.PersonConfirmed, actor, request, request.PersonId, new { name = person.Name, day = $"{startedOn:yyyy-MM-dd}" }, batch: batch);
        return null;
    }

    /// <summary>Whoever asked by themselves while the employer had them on its roster is the one who was meant.</summary>
    private async Task FulfilInvitationAsync(Employment request, Person person, DateTime now, CancellationToken ct)
    {
        var number = person.IdNumberIndex;
        var invitation = await db.Invitations.FirstOrDefaultAsync(i => i.OrganizationId == request.OrganizationId && i.IdNumberIndex == number && i.Status == InvitationStatus.Waiting, ct);
        if (invitation is not null && Acceptance.IsOf(invitation, person)) Acceptance.Fulfil(invitation, request, now);
    }

    private async Task<Refusal?> RefuseOverlapAsync(Employment request, DateOnly startedOn, CancellationToken ct) =>
        await db.Employments.AnyAsync(e => e.PersonId == request.PersonId && e.Status == BindingStatus.Ended && e.EndedOn > startedOn, ct)
            ? RegistryRefusals.PeriodsOverlap
            : null;

    /// <summary>Nobody is employed before 16 (劳动法第十五条); of whom no birthday is known, nobody before the oldest can have been.</summary>
    private static Refusal? RefuseEarly(Person person, DateOnly startedOn) =>
        startedOn < (person.BornOn?.AddYears(16) ?? new DateOnly(1950, 1, 1)) ? RegistryRefusals.StartsTooEarly : null;
}
