using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>合并: the two are one person. What one of them has goes to the other, in one transaction, and can be undone for a time.</summary>
/// <param name="Version">The version of the pair that the officer looked at.</param>
/// <param name="SurvivorId">保留的一方, with account, profile and own records; one of the pair.</param>
/// <param name="TakeName">The name comes from the other one.</param>
/// <param name="TakeNumber">The document, with sex and birth date, comes from the other one.</param>
/// <param name="Reason">What the officer looked at; both timelines keep it.</param>
[Needs(RegistryPermissions.MergePeople)]
public sealed record MergePeople(Guid OperationId, Guid DuplicateId, int Version, Guid SurvivorId, bool TakeName, bool TakeNumber, string? Reason) : ICommand;

public sealed class MergePeopleHandler(XueshiDb db, UnitOfWork work, MergedIdentity identity, IEnumerable<IMergeListener> listeners, JournalWriter journal)
{
    /// <returns>The merge's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(MergePeople command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var pair = await db.Duplicates.OnDeskOf(db, actor).Include(d => d.First).Include(d => d.Second).FirstOrDefaultAsync(d => d.Id == command.DuplicateId, ct);
        if (pair is null) return Refusal.NotFound;
        if (pair.Version != command.Version) return DuplicateRefusals.Decided(pair);
        if (command.Reason?.Length > People.ReasonLimit.Longest) return DuplicateRefusals.ReasonTooLong;
        if (command.SurvivorId != pair.FirstId && command.SurvivorId != pair.SecondId) return MergeRefusals.SurvivorMissing;
        var (survivor, absorbed) = command.SurvivorId == pair.FirstId ? (pair.First!, pair.Second!) : (pair.Second!, pair.First!);
        if (survivor.MergedIntoId is not null || absorbed.MergedIntoId is not null) return MergeRefusals.AlreadyMerged;
        if (pair.FindSame(command.Reason, actor, now) is { } refusal) return refusal;

        var (survivorWas, absorbedWas) = identity.Remember(survivor, absorbed, now);
        var merge = new PersonMerge
        {
            Id = Guid.CreateVersion7(now),
            DuplicateId = pair.Id,
            SurvivorId = survivor.Id,
            AbsorbedId = absorbed.Id,
            TookName = command.TakeName,
            TookNumber = command.TakeNumber,
            SurvivorWasId = survivorWas.Id,
            AbsorbedWasId = absorbedWas.Id,
            MergedAt = now,
            MergedByName = actor.Name,
            Reason = pair.Reason!,
        };
        db.AddRange(absorbedWas, merge);
        var run = new MergeRun(merge, survivor, absorbed, actor, now);
        if (await identity.MergeAsync(run, survivorWas, absorbedWas, ct) is { } stands) return stands;
        foreach (var listener in listeners.OrderBy(l => l.Order))
            if (await listener.MergeAsync(run, ct) is { } no) return no;
        absorbed.MergeInto(survivor.Id);
        foreach (var person in new[] { survivor, absorbed })
            journal.Record(MergeChanges.Merged, actor, person, person.Id, new { absorbed = absorbedWas.Name, survivor = survivor.Name }, pair.Reason, merge.Id);
        return merge.Id;
    }, ct);
}
