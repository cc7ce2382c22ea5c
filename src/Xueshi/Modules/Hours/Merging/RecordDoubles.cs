using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.Merging;

/// <summary>The same learning on record twice: a public course once a year (BL-02), anything else the same course within the same days.</summary>
public sealed class RecordDoubles(XueshiDb db)
{
    /// <summary>What the survivor has recognized.</summary>
    public Task<List<LearningRecord>> KeptAsync(Guid personId, CancellationToken ct) =>
        db.LearningRecords.AsNoTracking().Where(r => r.PersonId == personId && r.Status == LearningRecordStatus.Approved).OrderBy(r => r.Id).ToListAsync(ct);

    /// <returns>Null when the record is no double, or has no hours.</returns>
    public static LearningRecord? Find(List<LearningRecord> kept, LearningRecord record) =>
        record.Status != LearningRecordStatus.Approved ? null : kept.Find(own => own.Year == record.Year && own.Category == record.Category && IsSame(own, record));

    private static bool IsSame(LearningRecord own, LearningRecord other)
    {
        if (TopicKey.Of(own.CourseName) != TopicKey.Of(other.CourseName)) return false;
        return own.Category == SubjectCategory.Public && own.Source == RecordSource.Auto && other.Source == RecordSource.Auto
            || own.StartedOn <= other.EndedOn && other.StartedOn <= own.EndedOn;
    }
}
