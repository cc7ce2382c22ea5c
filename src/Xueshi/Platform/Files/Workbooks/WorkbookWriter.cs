using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>Writes .xlsx for templates and exports. Texts are stored as texts: nothing a person typed becomes a formula (EX-01).</summary>
public static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly OpenXmlConfiguration Writing = new() { AutoFilter = false, TableStyles = TableStyles.Default, FreezeRowCount = 1 };

    /// <summary>One sheet with its headings; rows are taken as they are written.</summary>
    /// <param name="output">Left open; must be seekable or a plain write stream.</param>
    /// <param name="sheet">At most 31 characters.</param>
    /// <param name="headings">Each only once.</param>
    /// <param name="rows">As many cells as headings; texts, numbers or null.</param>
    /// <param name="ct">Stops writing.</param>
    public static Task WriteAsync(
        Stream output, string sheet, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct) =>
        output.SaveAsAsync(Records(rows.Prepend(headings)), printHeader: false, sheet, ExcelType.XLSX, Writing, cancellationToken: ct);

    /// <summary>Several sheets, each with its headings as its first row.</summary>
    public static Task WriteAsync(Stream output, IReadOnlyList<(string Sheet, IEnumerable<IReadOnlyList<object?>> Rows)> sheets, CancellationToken ct) =>
        output.SaveAsAsync(sheets.ToDictionary(sheet => sheet.Sheet, sheet => (object)Records(sheet.Rows)), printHeader: false, excelType: ExcelType.XLSX, configuration: Writing, cancellationToken: ct);

    private static IEnumerable<Dictionary<string, object?>> Records(IEnumerable<IReadOnlyList<object?>> rows) =>
        // The headings are a row like any other: a template has no further row that they could be learned from.
        rows.Select(row => row.Index().ToDictionary(c => $"c{c.Index}", c => c.Item));
}
