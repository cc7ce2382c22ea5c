using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Merging;

/// <summary>
/// Records go to the survivor: recognized hours are reversed in the one account and posted in the other under the next revision, since the ledger is never
/// altered. What the survivor has already counts once: the double is revoked, listed, and comes back when the merge is undone (BL-02).
/// </summary>
public sealed class RecordMerging(XueshiDb db, LedgerPosting ledger, Recognition recognition, RecordDoubles doubles, JournalWriter journal) : IMergeListener
{
    public int Order => 40;

    public async Task<IReadOnlyList<string>> ForetellAsync(Person survivor, Person absorbed, CancellationToken ct)
    {
        var coming = await db.LearningRecords.AsNoTracking().Where(r => r.PersonId == absorbed.Id).ToListAsync(ct);
        var kept = await doubles.KeptAsync(survivor.Id, ct);
        await ledger.PrepareAsync(YearsOf(coming, survivor.Id, absorbed.Id), ct);
        if (RefuseSectors(coming, survivor.Id, absorbed.Id) is { } refusal) return [$"现在不能合并：{refusal.Message}"];
        var repeated = coming.FindAll(r => RecordDoubles.Find(kept, r) is not null);
        List<string> told = [];
        if (coming.Count > 0) told.Add($"继续教育记录 {coming.Count} 条转入，其中审核同意的 {coming.Count(r => r.Status == LearningRecordStatus.Approved)} 条在旧账户冲正、在新账户重新入账。");
        told.AddRange(repeated.Select(r => $"重复：{r.Year} 年度「{r.CourseName}」两方都有（{RecordDoubles.Find(kept, r)!.RecognizedHours} 与 {r.RecognizedHours} 学时），只保留保留一方的一条。"));
        return told;
    }

    public async Task<Refusal?> MergeAsync(MergeRun run, CancellationToken ct)
    {
        var (survivor, absorbed) = (run.Survivor.Id, run.Absorbed.Id);
        var coming = await db.LearningRecords.Include(r => r.Evidence).Where(r => r.PersonId == absorbed).OrderBy(r => r.Id).AsSplitQuery().ToListAsync(ct);
        var kept = await doubles.KeptAsync(survivor, ct);
        await ledger.PrepareAsync(YearsOf(coming, survivor, absorbed), ct);
        if (RefuseSectors(coming, survivor, absorbed) is { } refusal) return refusal;
        foreach (var record in coming)
        {
            var repeated = RecordDoubles.Find(kept, record);
            if (record.Status == LearningRecordStatus.Approved && await ReverseAsync(record, run, ct) is { } notReversed) return notReversed;
            if (repeated is not null && record.Revoke($"{run.Why}：与「{repeated.CourseName}」重复，只保留一条。", run.Actor, run.Now) is { } notRevoked) return notRevoked;
            if (await GiveAsync(record, survivor, run, ct) is { } notPosted) return notPosted;
            run.Note(repeated is null ? MergeSteps.RecordMoved : MergeSteps.RecordDropped, record.Id);
            journal.Record(repeated is null ? HoursChanges.RecordMerged : HoursChanges.RecordDoubled, run.Actor, record, survivor, Facts(record), run.Why, run.Merge.Id);
        }
        await MoveFilesAsync(coming.SelectMany(r => r.Evidence.Select(e => e.FileId)), survivor, run, ct);
        return null;
    }

    public async Task<Refusal?> UndoAsync(MergeRun run, CancellationToken ct)
    {
        var (survivor, absorbed) = (run.Survivor.Id, run.Absorbed.Id);
        var (moved, dropped) = (run.Noted(MergeSteps.RecordMoved), run.Noted(MergeSteps.RecordDropped));
        var records = await db.LearningRecords.Where(r => r.PersonId == survivor && (moved.Contains(r.Id) || dropped.Contains(r.Id))).OrderBy(r => r.Id).ToListAsync(ct);
        await ledger.PrepareAsync(YearsOf(records, survivor, absorbed), ct);
        foreach (var record in records)
        {
            if (record.Status == LearningRecordStatus.Approved && await ReverseAsync(record, run, ct) is { } notReversed) return notReversed;
            if (dropped.Contains(record.Id) && record.Status == LearningRecordStatus.Revoked)
            {
                if (record.DecidedAt == run.Merge.MergedAt) record.Restore(run.Why, run.Actor, run.Now);
                else run.Stays.Add($"「{record.CourseName}」（合并后另行办理）");
            }
            if (await GiveAsync(record, absorbed, run, ct) is { } notPosted) return notPosted;
            journal.Record(HoursChanges.RecordUnmerged, run.Actor, record, absorbed, Facts(record), run.Why, run.Merge.Id);
        }
        await MoveFilesAsync(run.Noted(MergeSteps.FileMoved), absorbed, run, ct);
        return null;
    }

    /// <summary>Hours of one sector cannot be posted to a year under the rules of another: the year would not be what either account said.</summary>
    private Refusal? RefuseSectors(IEnumerable<LearningRecord> records, Guid survivor, Guid absorbed)
    {
        foreach (var year in records.Where(r => r.Status == LearningRecordStatus.Approved).Select(r => r.Year).Distinct())
            if (ledger.RequirementOf(absorbed, year).Sector != ledger.RequirementOf(survivor, year).Sector) return HoursRefusals.MergedSectors(year);
        return null;
    }

    private async Task<Refusal?> ReverseAsync(LearningRecord record, MergeRun run, CancellationToken ct) =>
        (await ledger.ReverseAsync(record.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, run.Actor, $"{run.Why}。", ct)).FirstRefusal;

    private async Task<Refusal?> GiveAsync(LearningRecord record, Guid person, MergeRun run, CancellationToken ct)
    {
        record.GoTo(person);
        return record.Status == LearningRecordStatus.Approved ? await recognition.PostAsync(record, run.Actor, ct) : null;
    }

    private async Task MoveFilesAsync(IEnumerable<Guid> files, Guid owner, MergeRun run, CancellationToken ct)
    {
        var ids = files.ToList();
        foreach (var file in await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToListAsync(ct))
        {
            file.PassTo(owner);
            if (run.Merge.UndoneAt is null) run.Note(MergeSteps.FileMoved, file.Id);
        }
    }

    private static List<(Guid, CeYear)> YearsOf(IEnumerable<LearningRecord> records, Guid survivor, Guid absorbed) =>
        [.. records.Where(r => r.RecognizedHours is not null).Select(r => r.Year).Distinct().SelectMany(year => new[] { (survivor, year), (absorbed, year) })];

    private static object Facts(LearningRecord record) => new { course = record.CourseName, year = record.Year.ToString(), hours = $"{record.RecognizedHours ?? record.DeclaredHours}" };
}
