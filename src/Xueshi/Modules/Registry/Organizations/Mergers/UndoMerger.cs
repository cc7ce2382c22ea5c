using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>撤回归并: for a while, and as far as nothing has happened since; what stays is said so.</summary>
/// <param name="Version">The version of the merger that was looked at.</param>
/// <param name="Reason">The people concerned read it.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record UndoMerger(Guid OperationId, Guid MergerId, int Version, string? Reason) : ICommand;

public sealed class UndoMergerHandler(
    XueshiDb db, UnitOfWork work, OrganizationAct act, FieldCipher cipher, IEnumerable<IMergerListener> listeners, IOptions<MergerOptions> options, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(UndoMerger command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var merger = await db.Mergers.VisibleTo(db, actor).Include(m => m.Absorbed).Include(m => m.Survivor).FirstOrDefaultAsync(m => m.Id == command.MergerId, ct);
        if (merger is null) return Refusal.NotFound;
        if (merger.Version != command.Version) return OrganizationRefusals.MergerOver;
        var (absorbed, survivor) = (merger.Absorbed!, merger.Survivor!);
        if (await act.IsOwnAsync(absorbed, actor, ct) || await act.IsOwnAsync(survivor, actor, ct)) return OrganizationRefusals.OwnEmployer;
        if (merger.Undo(command.Reason, actor, now, options.Value.UndoTime) is { } refusal) return refusal;
        if (absorbed.BeginUndoMerge() is { } notMerged) return notMerged;
        MergedFields.Read(merger.Fields).PutBack(survivor, cipher);
        db.RemoveRange(await db.OrganizationAliases.Where(f => f.MergerId == merger.Id).ToListAsync(ct));
        foreach (var listener in listeners) await listener.UndoneAsync(merger, actor, ct);
        var facts = new { absorbed = absorbed.Name, survivor = survivor.Name };
        journal.Record(OrganizationChanges.MergeUndone, actor, absorbed, null, facts, merger.UndoReason, merger.Id);
        journal.Record(OrganizationChanges.MergeUndone, actor, survivor, null, facts, merger.UndoReason, merger.Id);
        return merger.Id;
    }, ct);
}
