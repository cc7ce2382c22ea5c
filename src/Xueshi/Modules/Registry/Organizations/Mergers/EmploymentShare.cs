using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>人员关系: who is there, or asks to be, belongs to the survivor; past employments stay with the name under which they were. Whoever was about to change between the two stays.</summary>
public sealed class EmploymentShare(XueshiDb db, JournalWriter journal) : IMergerShare
{
    public MergerRowKind Kind => MergerRowKind.Employment;

    public async Task<(int Seen, IReadOnlyList<MergerRow> Moved)> MoveAsync(Merger merger, Actor actor, int most, CancellationToken ct)
    {
        var (from, to) = (merger.Absorbed!, merger.Survivor!);
        var live = await Live(from.Id).OrderBy(e => e.Id).Take(most).ToListAsync(ct);
        var people = live.ConvertAll(e => e.PersonId);
        var there = (await Live(to.Id).Where(e => people.Contains(e.PersonId)).ToListAsync(ct)).ToDictionary(e => e.PersonId);
        var moved = new List<MergerRow>();
        foreach (var employment in live)
        {
            var isBoth = there.TryGetValue(employment.PersonId, out var other);
            if (isBoth) FallAway(employment, other!, to, actor, merger.Id);
            if (employment.Status == BindingStatus.Withdrawn) continue;
            employment.OrganizationId = to.Id;
            Tell(employment, from, to, actor, merger);
            moved.Add(new() { MergerId = merger.Id, SubjectId = employment.Id, Kind = Kind, VersionAfter = employment.Version + 1 });
        }
        return (live.Count, moved);
    }

    public async Task RestoreAsync(Merger merger, IReadOnlyList<MergerRow> rows, Actor actor, CancellationToken ct)
    {
        var ids = rows.Select(row => row.SubjectId).ToList();
        var employments = await db.Employments.Include(e => e.Person).Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        foreach (var row in rows)
        {
            var isAsItWas = employments.TryGetValue(row.SubjectId, out var employment) && employment.Version == row.VersionAfter && employment.OrganizationId == merger.SurvivorId;
            row.State = isAsItWas ? MergerRowState.Restored : MergerRowState.Kept;
            if (!isAsItWas) continue;
            employment!.OrganizationId = merger.AbsorbedId;
            Tell(employment, merger.Survivor!, merger.Absorbed!, actor, merger);
        }
    }

    private IQueryable<Employment> Live(Guid organization) => db.Employments.Include(e => e.Person)
        .Where(e => e.OrganizationId == organization && (e.Status == BindingStatus.PendingEmployer || e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending));

    /// <summary>A change between two registrations of one employer is none.</summary>
    private void FallAway(Employment one, Employment other, Organization to, Actor actor, Guid batch)
    {
        var (request, holding) = one.Status == BindingStatus.PendingEmployer ? (one, other) : (other, one);
        if (request.Withdraw() is not null) return;
        holding.Stay();
        journal.Record(OrganizationChanges.RequestFellAway, actor, request, request.PersonId, new { organization = to.Name }, batch: batch);
    }

    private void Tell(Employment employment, Organization from, Organization to, Actor actor, Merger merger) => journal.Record(
        OrganizationChanges.EmploymentFollowed, actor, employment, employment.PersonId, new { name = employment.Person!.Name, from = from.Name, to = to.Name }, merger.UndoReason ?? merger.Reason, merger.Id);
}
