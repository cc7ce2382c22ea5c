using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours.Follow;

/// <summary>待认定的记录: what nobody has decided goes to the survivor of a merger; what was decided stays with the name under which it was.</summary>
public sealed class RecordShare(XueshiDb db, JournalWriter journal) : IMergerShare
{
    public MergerRowKind Kind => MergerRowKind.Record;

    public async Task<(int Seen, IReadOnlyList<MergerRow> Moved)> MoveAsync(Merger merger, Actor actor, int most, CancellationToken ct)
    {
        var from = merger.AbsorbedId;
        var open = await db.LearningRecords.Where(r => r.RecognizerId == from && r.Status == LearningRecordStatus.Submitted).OrderBy(r => r.Id).Take(most).ToListAsync(ct);
        foreach (var record in open) Follow(record, merger.Survivor!, actor, merger.Id);
        return (open.Count, open.ConvertAll(record => new MergerRow { MergerId = merger.Id, SubjectId = record.Id, Kind = Kind, VersionAfter = record.Version + 1 }));
    }

    public async Task RestoreAsync(Merger merger, IReadOnlyList<MergerRow> rows, Actor actor, CancellationToken ct)
    {
        var ids = rows.Select(row => row.SubjectId).ToList();
        var records = await db.LearningRecords.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        foreach (var row in rows)
        {
            var isAsItWas = records.TryGetValue(row.SubjectId, out var record) && record.Version == row.VersionAfter && record.Status == LearningRecordStatus.Submitted;
            row.State = isAsItWas ? MergerRowState.Restored : MergerRowState.Kept;
            if (isAsItWas) Follow(record!, merger.Absorbed!, actor, merger.Id);
        }
    }

    private void Follow(LearningRecord record, Organization to, Actor actor, Guid batch)
    {
        record.Follow(to.Id);
        journal.Record(HoursChanges.RecordMoved, actor, record, record.PersonId, new { course = record.CourseName, recognizer = to.Name }, batch: batch);
    }
}
