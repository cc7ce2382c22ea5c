using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>The first sheet of a guarded .xlsx.</summary>
internal sealed class XlsxFile(byte[] content) : ICellRows
{
    private static readonly OpenXmlConfiguration Reading = new() { FillMergedCells = false, EnableSharedStringCache = false };

    public IEnumerable<(int Number, IReadOnlyList<string> Cells)> Rows()
    {
        using var stream = new MemoryStream(content, writable: false);
        var number = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX, configuration: Reading))
            yield return (++number, [.. row.Values.Select(CellText.Of)]);
    }
}
