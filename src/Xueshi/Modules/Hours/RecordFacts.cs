using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Hours;

/// <summary>What timelines say of a record; hours in the unit of its year.</summary>
public sealed record RecordFacts(string course, string year, string category, string hours)
{
    public static RecordFacts Of(LearningRecord record, AnnualRequirement requirement) =>
        new(record.CourseName, record.Year.ToString(), CategoryName.Full(record.Category), $"{record.RecognizedHours ?? record.DeclaredHours} {requirement.UnitName}");
}
