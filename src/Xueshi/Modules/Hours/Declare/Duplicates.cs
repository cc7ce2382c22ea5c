using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>The same course at the same time counts once in a year: asked wherever a declared record comes to life, or to another year.</summary>
public static class Duplicates
{
    /// <param name="year">Where the record is to count.</param>
    /// <returns>Null when nothing else of the person is like it.</returns>
    public static async Task<Refusal?> RefuseDuplicateAsync(this XueshiDb db, LearningRecord record, CeYear year, CancellationToken ct)
    {
        var other = await db.LearningRecords.AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == record.PersonId && r.Year == year && r.Id != record.Id
            && r.CourseName == record.CourseName && r.StartedOn <= record.EndedOn && r.EndedOn >= record.StartedOn
            && (r.Status == LearningRecordStatus.Submitted || r.Status == LearningRecordStatus.Approved || r.Status == LearningRecordStatus.Returned), ct);
        return other is null ? null : HoursRefusals.Duplicate(other);
    }
}
