using Xueshi.Platform.Files.Workbooks;

namespace Xueshi.Platform.Files.Serving;

/// <summary>A table as a file to be downloaded at once: templates and lists that are no lists of people; those go through the desk of exports.</summary>
public static class SentSheet
{
    /// <param name="format"><c>csv</c>, otherwise .xlsx.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="sheet">At most 31 characters.</param>
    /// <param name="headings">Each only once.</param>
    /// <param name="rows">As many cells as headings; taken as they are written.</param>
    /// <param name="ct">Stops writing.</param>
    public static Task<IResult> AsAsync(string? format, string name, string sheet, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct) =>
        format == "csv" ? CsvAsync(name, headings, rows) : XlsxAsync(name, sheet, headings, rows, ct);

    public static async Task<IResult> XlsxAsync(string name, string sheet, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct)
    {
        var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, sheet, headings, rows, ct);
        file.Position = 0;
        return new GuardedResult(file, WorkbookWriter.ContentType, name + ".xlsx");
    }

    private static async Task<IResult> CsvAsync(string name, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var file = new MemoryStream();
        await using (var csv = new CsvWriter(file))
            foreach (var row in rows.Prepend(headings)) await csv.WriteAsync(row);
        file.Position = 0;
        return new GuardedResult(file, "text/csv; charset=utf-8", name + ".csv");
    }
}
