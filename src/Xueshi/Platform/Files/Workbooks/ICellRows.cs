namespace Xueshi.Platform.Files.Workbooks;

/// <summary>The rows of one sheet, each with its number as shown (from 1) and its trimmed texts from column A on.</summary>
internal interface ICellRows
{
    /// <summary>Lazily, from the beginning at each call.</summary>
    IEnumerable<(int Number, IReadOnlyList<string> Cells)> Rows();
}
