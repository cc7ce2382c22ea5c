using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Hours.Import;

/// <summary>What timelines say of a record that was written by itself.</summary>
internal sealed record ImportedFacts(string course, string year, string category, string hours, string source)
{
    public static ImportedFacts Of(LearningRecord record, string unit) =>
        new(record.CourseName, record.Year.ToString(), CategoryName.Full(record.Category), $"{record.RecognizedHours} {unit}", record.SourceSystem!);
}
