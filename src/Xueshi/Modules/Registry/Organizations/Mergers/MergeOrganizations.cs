using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>归并重复登记: the officer says which registration stays and what it takes over from the other; people and undecided records follow, what was decided stays as it was.</summary>
/// <param name="SurvivorVersion">The versions of both that the officer compared.</param>
/// <param name="Taken">What the survivor takes over; its code stays.</param>
/// <param name="KeepsAdministrators">Whether the absorbed one's administrators act for the survivor.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record MergeOrganizations(
    Guid OperationId, Guid SurvivorId, int SurvivorVersion, Guid AbsorbedId, int AbsorbedVersion, IReadOnlyList<MergeField> Taken, bool KeepsAdministrators, string? Reason) : ICommand;

public sealed class MergeOrganizationsHandler(
    XueshiDb db, UnitOfWork work, OrganizationAct act, FieldCipher cipher, IEnumerable<IMergerListener> listeners, JournalWriter journal)
{
    /// <returns>The merger's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(MergeOrganizations command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        if (command.SurvivorId == command.AbsorbedId) return OrganizationRefusals.SameOrganization;
        var (survives, goes) = (await act.FindAsync(command.SurvivorId, command.SurvivorVersion, actor, ct), await act.FindAsync(command.AbsorbedId, command.AbsorbedVersion, actor, ct));
        if ((survives.FirstRefusal ?? goes.FirstRefusal) is { } notFound) return notFound;
        var (survivor, absorbed) = (survives.Value, goes.Value);
        if (survivor.Status != OrganizationStatus.Active) return OrganizationRefusals.NotInState(survivor);
        if (string.IsNullOrWhiteSpace(command.Reason)) return OrganizationRefusals.ReasonMissing;
        if (command.Reason.Length > Organization.LongestReason) return OrganizationRefusals.ReasonTooLong;
        if (await db.Rosters.AnyAsync(r => r.OrganizationId == absorbed.Id && (r.Status == RosterStatus.Reading || r.Status == RosterStatus.Importing || r.Status == RosterStatus.Undoing), ct))
            return OrganizationRefusals.RosterRunning;
        if (absorbed.BeginMerge(survivor.Id) is { } refusal) return refusal;

        var before = OrganizationSays.Of(survivor);
        var after = before.Taking(command.Taken, OrganizationSays.Of(absorbed));
        var merger = new Merger
        {
            Id = Guid.CreateVersion7(now),
            AbsorbedId = absorbed.Id,
            Absorbed = absorbed,
            SurvivorId = survivor.Id,
            Survivor = survivor,
            Reason = command.Reason.Trim(),
            Fields = new MergedFields(before, after).ToJson(),
            KeepsAdministrators = command.KeepsAdministrators,
            DecidedAt = now,
            ActingName = actor.Name,
            ActingPersonId = actor.PersonId,
        };
        after.PutInto(survivor, cipher);
        db.Add(merger);
        db.AddRange(survivor.Reidentify(after.Name, Uscc.FromStored(survivor.Uscc), merger.Id, now));
        db.Add(survivor.Former(OrganizationAliasKind.Code, absorbed.Uscc, merger.Id, now));
        if (absorbed.Name != survivor.Name) db.Add(survivor.Former(OrganizationAliasKind.Name, absorbed.Name, merger.Id, now));
        await AnswerRequestsAsync(absorbed, survivor, actor, now, ct);
        foreach (var listener in listeners) await listener.BegunAsync(merger, actor, ct);
        var facts = new { absorbed = absorbed.Name, survivor = survivor.Name };
        journal.Record(OrganizationChanges.MergeBegun, actor, absorbed, null, facts, merger.Reason, merger.Id);
        journal.Record(OrganizationChanges.MergeBegun, actor, survivor, null, facts, merger.Reason, merger.Id);
        return merger.Id;
    }, ct);

    /// <summary>What the absorbed one asked for falls away; a hint at the other registration is followed by this merger.</summary>
    private async Task AnswerRequestsAsync(Organization absorbed, Organization survivor, Actor actor, DateTime now, CancellationToken ct)
    {
        var waiting = await db.OrganizationRequests.Where(r => r.Status == OrganizationRequestStatus.Pending
            && (r.OrganizationId == absorbed.Id || r.OrganizationId == survivor.Id && r.Kind == OrganizationRequestKind.Merge && r.OtherId == absorbed.Id)).ToListAsync(ct);
        foreach (var request in waiting)
        {
            var isHint = request.Kind == OrganizationRequestKind.Merge;
            if ((isHint ? request.Grant(null, actor, now) : request.Return($"已归并到「{survivor.Name}」，请由其提出。", actor, now)) is not null) continue;
            journal.RecordAct(isHint ? OrganizationChanges.RequestGranted : OrganizationChanges.RequestReturned, actor, request.OrganizationId, request.RequestedById,
                new { organization = request.OrganizationId == absorbed.Id ? absorbed.Name : survivor.Name, what = request.Kind.Name() }, request.Answer);
        }
    }
}
