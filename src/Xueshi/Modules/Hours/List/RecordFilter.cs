using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.List;

/// <summary>What a list of records is narrowed to; nulls narrow nothing.</summary>
public sealed record RecordFilter(string? CourseName, string? PersonName, SubjectCategory? Category, LearningRecordStatus? Status, CeYear? Year, bool OnlyAppeals = false)
{
    public IQueryable<LearningRecord> Narrow(IQueryable<LearningRecord> records)
    {
        if (CourseName is { } course) records = records.Where(r => r.CourseName.Contains(course));
        if (PersonName is { } person) records = records.Where(r => r.Person!.Name.Contains(person));
        if (Category is { } category) records = records.Where(r => r.Category == category);
        if (Status is { } status) records = records.Where(r => r.Status == status);
        if (Year is { } year) records = records.Where(r => r.Year == year);
        if (OnlyAppeals) records = records.Where(r => r.AppealedAt != null && r.AppealDismissedAt == null);
        return records;
    }
}

/// <summary>A page of a list by key, the latest record first.</summary>
/// <param name="Next">Key for the older ones, when there are any.</param>
/// <param name="Previous">Key for the newer ones, when there are any.</param>
public sealed record RecordPageOf(IReadOnlyList<RecordRow> Rows, int Total, string? Next, string? Previous)
{
    public const int Size = 20;

    public static readonly RecordPageOf Empty = new([], 0, null, null);

    /// <summary>One statement for a list that one page shows whole; otherwise two: the page, and how many there are.</summary>
    public static async Task<RecordPageOf> ReadAsync(IQueryable<LearningRecord> records, Guid? after, Guid? before, CancellationToken ct)
    {
        var isBackward = after is null && before is not null;
        var window = (after, before) switch
        {
            ({ } last, _) => records.Where(r => r.Id < last).OrderByDescending(r => r.Id),
            (_, { } first) => records.Where(r => r.Id > first).OrderBy(r => r.Id),
            _ => records.OrderByDescending(r => r.Id),
        };
        var rows = await window.Take(Size + 1).Select(RecordRow.Shown).ToListAsync(ct);
        var isWhole = after is null && before is null && rows.Count <= Size;
        return Cut(rows, isWhole ? rows.Count : await records.CountAsync(ct), after is not null, isBackward);
    }

    /// <summary>The first page, of rows that are read already; how many there are is asked where they are not all.</summary>
    /// <param name="latest">One more than a page shows where others follow.</param>
    public static async Task<RecordPageOf> OfLatestAsync(List<RecordRow> latest, Func<IQueryable<LearningRecord>> records, CancellationToken ct) =>
        Cut(latest, latest.Count <= Size ? latest.Count : await records().CountAsync(ct), isAfter: false, isBackward: false);

    /// <param name="rows">One more than a page shows where others follow; read backwards, the nearest first.</param>
    private static RecordPageOf Cut(List<RecordRow> rows, int total, bool isAfter, bool isBackward)
    {
        var (shown, next, previous) = KeyPage.Cut(rows, Size, isAfter, isBackward, row => row.Id.ToString());
        return new(shown, total, next, previous);
    }
}
