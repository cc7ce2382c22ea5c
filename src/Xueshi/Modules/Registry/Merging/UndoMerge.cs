using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>撤销合并: each gets back what was theirs, by compensating entries; what came to the survivor since stays there.</summary>
/// <param name="Version">Of the merge.</param>
[Needs(RegistryPermissions.MergePeople)]
public sealed record UndoMerge(Guid OperationId, Guid MergeId, int Version, string? Reason) : ICommand;

public sealed class UndoMergeHandler(
    XueshiDb db, UnitOfWork work, MergedIdentity identity, IEnumerable<IMergeListener> listeners, IOptions<DuplicateOptions> options, JournalWriter journal)
{
    /// <returns>The merge's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(UndoMerge command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var merge = await db.Merges.OnDeskOf(db, actor).Include(m => m.Survivor).Include(m => m.Absorbed).Include(m => m.Steps).FirstOrDefaultAsync(m => m.Id == command.MergeId, ct);
        if (merge is null) return Refusal.NotFound;
        if (merge.UndoneAt is not null || merge.Version != command.Version) return MergeRefusals.Undone;
        if (string.IsNullOrWhiteSpace(command.Reason)) return DuplicateRefusals.ReasonMissing;
        if (command.Reason.Length > People.ReasonLimit.Longest) return DuplicateRefusals.ReasonTooLong;
        var (survivor, absorbed) = (merge.Survivor!, merge.Absorbed!);
        if (actor.PersonId == survivor.Id || actor.PersonId == absorbed.Id) return DuplicateRefusals.Own;
        if (survivor.MergedIntoId is not null) return MergeRefusals.MergedOn;
        if (now - merge.MergedAt > options.Value.UndoTime) return MergeRefusals.UndoTooLate(options.Value.UndoTime);

        merge.Undo(command.Reason, actor, now);
        absorbed.Separate();
        var run = new MergeRun(merge, survivor, absorbed, actor, now);
        await identity.UndoAsync(run, ct);
        foreach (var listener in listeners.OrderBy(l => l.Order))
            if (await listener.UndoAsync(run, ct) is { } no) return no;
        (await db.Duplicates.FirstAsync(d => d.Id == merge.DuplicateId, ct)).Reopen();
        var stays = run.Stays.Count == 0 ? "无" : string.Join("、", run.Stays);
        foreach (var person in new[] { survivor, absorbed })
            journal.Record(MergeChanges.MergeUndone, actor, person, person.Id, new { absorbed = absorbed.Name, survivor = survivor.Name, stays }, merge.UndoneReason, merge.Id);
        return merge.Id;
    }, ct);
}
