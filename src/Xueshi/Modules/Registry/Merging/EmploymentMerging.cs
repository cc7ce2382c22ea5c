using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>
/// Employments go to the survivor unless their periods overlap with the survivor's own, which leaves them with the old record. Two present employers cannot
/// be merged into one; two present employments with one employer are one.
/// </summary>
public sealed class EmploymentMerging(XueshiDb db, JournalWriter journal) : IMergeListener
{
    public int Order => 10;

    public async Task<IReadOnlyList<string>> ForetellAsync(Person survivor, Person absorbed, CancellationToken ct)
    {
        var (kept, coming) = await ReadAsync(survivor.Id, absorbed.Id, ct);
        if (RefuseTwoEmployers(kept, coming) is { } refusal) return [$"现在不能合并：{refusal.Message}"];
        var moving = coming.Where(e => e.StartedOn is not null && !kept.Exists(own => Overlap(own, e))).Select(e => e.Organization!.Name).ToList();
        var staying = coming.Where(e => e.StartedOn is not null && kept.Exists(own => Overlap(own, e))).Select(e => e.Organization!.Name).ToList();
        List<string> told = [];
        if (moving.Count > 0) told.Add($"与「{string.Join("」「", moving)}」的单位关系转入。");
        if (staying.Count > 0) told.Add($"与「{string.Join("」「", staying)}」的关系因期间重叠，留在并入一方的旧档案。");
        return told;
    }

    public async Task<Refusal?> MergeAsync(MergeRun run, CancellationToken ct)
    {
        var (kept, coming) = await ReadAsync(run.Survivor.Id, run.Absorbed.Id, ct);
        if (RefuseTwoEmployers(kept, coming) is { } refusal) return refusal;
        foreach (var waiting in coming.Where(e => e.Status == BindingStatus.PendingEmployer)) waiting.Withdraw();
        foreach (var leaving in coming.Where(e => e.Status == BindingStatus.TransferPending)) leaving.Stay();
        foreach (var employment in coming.Where(e => e.StartedOn is not null))
        {
            if (!kept.Exists(own => Overlap(own, employment))) Move(run, employment, kept);
            else if (employment.Status == BindingStatus.Confirmed) Fold(run, employment);
            else run.Stays.Add($"与「{employment.Organization!.Name}」{employment.StartedOn:yyyy-MM-dd} 起的关系（期间重叠）");
        }
        return null;
    }

    public async Task<Refusal?> UndoAsync(MergeRun run, CancellationToken ct)
    {
        var (moved, folded) = (run.Noted(MergeSteps.EmploymentMoved), run.Noted(MergeSteps.EmploymentFolded));
        var touched = await db.Employments.Include(e => e.Organization).Where(e => moved.Contains(e.Id) || folded.Contains(e.Id)).ToListAsync(ct);
        foreach (var employment in touched)
        {
            if (folded.Contains(employment.Id)) employment.Reinstate(run.Now, run.Actor);
            else if (employment.PersonId == run.Survivor.Id) employment.PersonId = run.Absorbed.Id;
            journal.Record(MergeChanges.EmploymentReturned, run.Actor, employment, run.Absorbed.Id, new { employer = employment.Organization!.Name }, run.Why, run.Merge.Id);
        }
        return null;
    }

    private async Task<(List<Employment> Kept, List<Employment> Coming)> ReadAsync(Guid survivor, Guid absorbed, CancellationToken ct)
    {
        var all = await db.Employments.Include(e => e.Organization).Where(e => e.PersonId == survivor || e.PersonId == absorbed).OrderBy(e => e.Id).ToListAsync(ct);
        return (all.FindAll(e => e.PersonId == survivor), all.FindAll(e => e.PersonId == absorbed));
    }

    private void Move(MergeRun run, Employment employment, List<Employment> kept)
    {
        employment.PersonId = run.Survivor.Id;
        if (employment.Status == BindingStatus.Confirmed && kept.Find(e => e.Status == BindingStatus.PendingEmployer) is { } asked)
        {
            // Whoever asks for another employer while one holds is changing employers; asking for the one that holds is no request.
            if (asked.OrganizationId == employment.OrganizationId) asked.Withdraw();
            else employment.AskToLeave();
        }
        run.Note(MergeSteps.EmploymentMoved, employment.Id);
        journal.Record(MergeChanges.EmploymentMoved, run.Actor, employment, run.Survivor.Id, new { employer = employment.Organization!.Name }, run.Why, run.Merge.Id);
    }

    private static void Fold(MergeRun run, Employment employment)
    {
        employment.End(EndCause.Merged, BeijingTime.DayOf(run.Now), run.Why, run.Actor, run.Now);
        run.Note(MergeSteps.EmploymentFolded, employment.Id);
    }

    private static Refusal? RefuseTwoEmployers(List<Employment> kept, List<Employment> coming)
    {
        var (own, other) = (kept.Find(Holds), coming.Find(Holds));
        return own is not null && other is not null && own.OrganizationId != other.OrganizationId ? MergeRefusals.BothEmployed(own.Organization!.Name, other.Organization!.Name) : null;
    }

    private static bool Holds(Employment employment) => employment.Status is BindingStatus.Confirmed or BindingStatus.TransferPending;

    private static bool Overlap(Employment one, Employment other) =>
        one.StartedOn is not null && one.StartedOn <= (other.EndedOn ?? DateOnly.MaxValue) && other.StartedOn <= (one.EndedOn ?? DateOnly.MaxValue);
}
