using System.Xml;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>Reads one XML part of a workbook from end to end: no DTD, and in sheets no more rows, columns or text than allowed.</summary>
internal static class SheetGuard
{
    // Headings and a title may stand above the data.
    private const int LastRow = WorkbookLimits.MaxRows + HeadingRow.SearchRows;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    /// <exception cref="XmlException">Not well-formed, or with a DTD.</exception>
    public static Refusal? Check(Stream part)
    {
        using var xml = XmlReader.Create(part, Settings);
        // A sheet is told by its root, since a workbook may keep it under any name.
        if (xml.MoveToContent() is not XmlNodeType.Element) return WorkbookRefusals.Broken;
        var isSheet = xml.LocalName is "worksheet";
        var rows = 0;
        var cells = 0;
        while (xml.Read())
        {
            if (!isSheet || xml.NodeType is not XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row":
                    cells = 0;
                    if (++rows > LastRow || RowOf(xml.GetAttribute("r")) > LastRow) return WorkbookRefusals.TooManyRows;
                    break;
                case "c":
                    if (++cells > WorkbookLimits.MaxColumns || ColumnOf(xml.GetAttribute("r")) > WorkbookLimits.MaxColumns)
                        return WorkbookRefusals.TooManyColumns;
                    break;
                case "dimension":
                    // Readers prepare as many columns and rows as the part claims to have.
                    var last = xml.GetAttribute("ref")?.Split(':')[^1];
                    if (ColumnOf(last) > WorkbookLimits.MaxColumns) return WorkbookRefusals.TooManyColumns;
                    if (RowOf(last?.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])) > LastRow) return WorkbookRefusals.TooManyRows;
                    break;
            }
        }
        return null;
    }

    private static long RowOf(string? row) => long.TryParse(row, out var number) ? number : 0;

    // "AB12" is column 28.
    private static long ColumnOf(string? reference)
    {
        var column = 0L;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > WorkbookLimits.MaxColumns) break;
            column = column * 26 + (c - 'A' + 1);
        }
        return column;
    }
}
