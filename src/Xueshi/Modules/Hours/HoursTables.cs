using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.PersonalData;

namespace Xueshi.Modules.Hours;

/// <summary>What hours keep about people.</summary>
public static class HoursTables
{
    public static readonly PersonalTable[] All =
    [
        PersonalTable.Of<LearningRecord>("hours_learning_records", (db, who) => db.LearningRecords.Where(r => r.PersonId == who.PersonId).OrderByDescending(r => r.Id)) with { CorrectedAt = HoursAddresses.Records },
        PersonalTable.Of<Evidence>("hours_evidence", (db, who) => db.Evidence.Where(e => db.Set<LearningRecord>().Any(r => r.Id == e.RecordId && r.PersonId == who.PersonId))
            .OrderByDescending(e => e.RecordId).ThenBy(e => e.FileId)) with { CorrectedAt = HoursAddresses.Records },
    ];
}
