using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Duplicates;

/// <summary>不是同一人: two people stay two, and the pair does not come back.</summary>
/// <param name="Reason">What the officer looked at.</param>
[Needs(RegistryPermissions.MergePeople)]
public sealed record FindDifferent(Guid OperationId, Guid DuplicateId, int Version, string? Reason) : ICommand;

public sealed class FindDifferentHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(FindDifferent command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var pair = await db.Duplicates.OnDeskOf(db, actor).Include(d => d.First).Include(d => d.Second).FirstOrDefaultAsync(d => d.Id == command.DuplicateId, ct);
        if (pair is null) return Refusal.NotFound;
        if (pair.Version != command.Version) return DuplicateRefusals.Decided(pair);
        if (command.Reason?.Length > People.ReasonLimit.Longest) return DuplicateRefusals.ReasonTooLong;
        if (pair.FindDifferent(command.Reason, actor, now) is { } refusal) return refusal;
        foreach (var person in new[] { pair.FirstId, pair.SecondId })
            journal.Record(MergeChanges.FoundDifferent, actor, pair, person, new { first = pair.First!.Name, second = pair.Second!.Name }, pair.Reason, pair.Id);
        return pair.Id;
    }, ct);
}
