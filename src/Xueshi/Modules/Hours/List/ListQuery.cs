using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Show;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Hours.List;

/// <summary>Reads the address of a list; what makes no sense there narrows nothing.</summary>
public static class ListQuery
{
    public static readonly RecordFilter NoFilter = new(null, null, null, null, null);

    public static RecordFilter Filter(string? course, string? person, string? category, string? status, string? year, bool onlyAppeals = false) => new(
        Text(course), Text(person), RecordChoices.Read<SubjectCategory>(category), RecordChoices.Read<LearningRecordStatus>(status),
        CeYear.TryParse(year, out var read) ? read : null, onlyAppeals);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
