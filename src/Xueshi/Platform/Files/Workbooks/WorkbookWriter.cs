using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>Writes .xlsx for templates and exports. Texts are stored as texts: nothing a person typed becomes a formula (EX-01).</summary>
public static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly OpenXmlConfiguration Writing = new()
    {
        AutoFilter = false, TableStyles = TableStyles.Default, FreezeRowCount = 1, FastMode = true, EnableAutoWidth = true, MinWidth = 14, MaxWidth = 60,
    };

    /// <summary>One sheet with its headings; rows are taken as they are written.</summary>
    /// <param name="output">Left open; must be seekable, since widths are known when all is written.</param>
    /// <param name="sheet">At most 31 characters.</param>
    /// <param name="headings">Each only once.</param>
    /// <param name="rows">As many cells as headings; texts, numbers or null.</param>
    /// <param name="ct">Stops writing.</param>
    public static Task WriteAsync(
        Stream output, string sheet, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct) =>
        SaveAsync(output, Records(rows.Prepend(headings), ct), sheet, ct);

    /// <summary>Several sheets, each with its headings as its first row.</summary>
    public static Task WriteAsync(Stream output, IReadOnlyList<(string Sheet, IEnumerable<IReadOnlyList<object?>> Rows)> sheets, CancellationToken ct) =>
        SaveAsync(output, sheets.ToDictionary(sheet => sheet.Sheet, sheet => (object)Records(sheet.Rows, ct)), "Sheet1", ct);

    /// <summary>What the library writes asynchronously has an element where the schema allows rows alone, at which strict readers stop.</summary>
    private static Task SaveAsync(Stream output, object rows, string sheet, CancellationToken ct) =>
        Task.Run(() => output.SaveAs(rows, printHeader: false, sheet, ExcelType.XLSX, Writing), ct);

    /// <summary>The headings are a row like any other: a template has no further row that they could be learned from.</summary>
    private static IEnumerable<Dictionary<string, object?>> Records(IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct) => rows.Select(row =>
    {
        ct.ThrowIfCancellationRequested();
        return row.Index().ToDictionary(c => $"c{c.Index}", c => c.Item);
    });
}
