namespace Xueshi.Platform.Files.Workbooks;

/// <summary>One row of an import.</summary>
/// <param name="Number">As the spreadsheet program shows it, from 1.</param>
/// <param name="Cells">Trimmed text by heading; dates as 2026-11-23.</param>
public sealed record WorkbookRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell below a heading; empty when the heading is absent.</summary>
    public string this[string heading] => Cells.GetValueOrDefault(HeadingRow.Bare(heading), "");
}
