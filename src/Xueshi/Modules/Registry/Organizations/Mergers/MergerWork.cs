using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>
/// Moves what follows a merger, and moves it back, in portions; a portion is one transaction with the count of rows settled, so a run that was interrupted goes on
/// where it stopped, and of two nodes at one portion one does it.
/// </summary>
public sealed class MergerWork(XueshiDb db, IEnumerable<IMergerShare> shares, JournalWriter journal) : IBackgroundWork
{
    public async Task RunAsync(CancellationToken ct)
    {
        var waiting = await db.Mergers.AsNoTracking().Where(m => m.Status == MergerStatus.Moving || m.Status == MergerStatus.Undoing).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync(ct);
        foreach (var id in waiting)
        {
            try
            {
                while (await PortionAsync(id, ct)) { }
            }
            catch (DbUpdateException fault) when (fault.IsCollision())
            {
                // Another node is at it, or one of the people did something at the same moment; the next turn sees to it.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <returns>Whether something may be left.</returns>
    private async Task<bool> PortionAsync(Guid id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var merger = await db.Mergers.Include(m => m.Absorbed).Include(m => m.Survivor).SingleAsync(m => m.Id == id, ct);
        if (!merger.Status.IsRunning()) return false;
        var actor = Actor.System(merger.ActingName) with { PersonId = merger.ActingPersonId };
        var isLast = merger.Status == MergerStatus.Moving ? await MoveAsync(merger, actor, ct) : await RestoreAsync(merger, actor, ct);
        if (isLast) await CompleteAsync(merger, actor, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return !isLast;
    }

    private async Task<bool> MoveAsync(Merger merger, Actor actor, CancellationToken ct)
    {
        foreach (var share in shares.OrderBy(share => share.Kind))
        {
            var (seen, moved) = await share.MoveAsync(merger, actor, RosterWork.Portion, ct);
            db.AddRange(moved);
            merger.Advance(moved.Count);
            if (seen == RosterWork.Portion) return false;
        }
        return true;
    }

    private async Task<bool> RestoreAsync(Merger merger, Actor actor, CancellationToken ct)
    {
        foreach (var share in shares.OrderBy(share => share.Kind))
        {
            var kind = share.Kind;
            var rows = await db.MergerRows.Where(r => r.MergerId == merger.Id && r.Kind == kind && r.State == MergerRowState.Moved).OrderBy(r => r.SubjectId).Take(RosterWork.Portion).ToListAsync(ct);
            if (rows.Count == 0) continue;
            await share.RestoreAsync(merger, rows, actor, ct);
            merger.Advance(rows.Count);
            if (rows.Count == RosterWork.Portion) return false;
        }
        return true;
    }

    private async Task CompleteAsync(Merger merger, Actor actor, CancellationToken ct)
    {
        var (absorbed, isUndo) = (merger.Absorbed!, merger.Status == MergerStatus.Undoing);
        if ((isUndo ? absorbed.CompleteUndoMerge() : absorbed.CompleteMerge()) is { } refusal) throw new InvalidOperationException($"The merger {merger.Id} does not end: {refusal.Message}");
        // Rows of this portion are decided but not saved yet, so they are counted where they are tracked.
        var saved = isUndo ? await db.MergerRows.AsNoTracking().Where(r => r.MergerId == merger.Id && r.State != MergerRowState.Moved).Select(r => r.State).ToListAsync(ct) : [];
        var states = saved.Concat(db.ChangeTracker.Entries<MergerRow>().Where(e => e.State == EntityState.Modified).Select(e => e.Entity.State)).ToList();
        merger.Complete();
        if (isUndo)
            journal.Record(OrganizationChanges.MergeUndoDone, actor, absorbed, null,
                new { absorbed = absorbed.Name, restored = states.Count(s => s == MergerRowState.Restored), kept = states.Count(s => s == MergerRowState.Kept) }, null, merger.Id);
        else journal.Record(OrganizationChanges.MergeDone, actor, absorbed, null, new { absorbed = absorbed.Name, rows = merger.Settled }, null, merger.Id);
    }
}
