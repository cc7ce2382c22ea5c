using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Hours;

/// <summary>What timelines say of a record.</summary>
public sealed record RecordFacts(string course, string year, string category, string hours)
{
    public static RecordFacts Of(LearningRecord record) =>
        new(record.CourseName, record.Year.ToString(), CategoryName.Full(record.Category), $"{record.RecognizedHours ?? record.DeclaredHours} 学时");
}
