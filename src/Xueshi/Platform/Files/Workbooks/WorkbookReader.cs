using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>Reads the first sheet of an .xlsx or a .csv from an untrusted sender. Formulas are never computed (UP-06).</summary>
public static class WorkbookReader
{
    /// <summary>Rows below the headings that are not entirely blank; they are read from the file as they are enumerated.</summary>
    /// <param name="upload">At most <see cref="WorkbookLimits.MaxBytes"/> of it are held.</param>
    /// <param name="fileName">Its extension says how to read it.</param>
    /// <param name="required">Headings that must be there; others are read too.</param>
    /// <param name="ct">Stops reading the upload.</param>
    public static async Task<Outcome<IEnumerable<WorkbookRow>>> OpenAsync(
        Stream upload, string fileName, IReadOnlyCollection<string> required, CancellationToken ct)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is not (".xlsx" or ".csv")) return WorkbookRefusals.Kind;
        if (await BoundedBytes.ReadAsync(upload, WorkbookLimits.MaxBytes, ct) is not { } content) return WorkbookRefusals.TooLarge;
        if (extension is ".csv") return CsvFile.Open(content) is { IsDone: true, Value: var csv } ? Below(csv, required) : WorkbookRefusals.Encoding;
        return WorkbookGuard.Check(content) is { } refusal ? refusal : Below(new XlsxFile(content), required);
    }

    private static Outcome<IEnumerable<WorkbookRow>> Below(ICellRows file, IReadOnlyCollection<string> required)
    {
        try
        {
            if (BeyondLimits(file) is { } refusal) return refusal;
            var top = file.Rows().Take(HeadingRow.SearchRows).ToList();
            if (top.Count == 0) return WorkbookRefusals.MissingColumns(required);
            var (number, cells) = top.MaxBy(r => HeadingRow.Likeness(r.Cells, required));
            var heading = HeadingRow.Of(cells, required);
            if (heading.FirstRefusal is { } no) return no;
            return Outcome<IEnumerable<WorkbookRow>>.Done(file.Rows()
                .Where(r => r.Number > number && r.Cells.Any(c => c != ""))
                .Select(r => heading.Value.Read(r.Number, r.Cells)));
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException or KeyNotFoundException or FormatException
            or ArgumentException or NullReferenceException or InvalidOperationException)
        {
            return WorkbookRefusals.Broken;
        }
    }

    // One pass to the end, so that nothing unreadable is met once the rows are being taken in.
    private static Refusal? BeyondLimits(ICellRows file)
    {
        foreach (var (number, cells) in file.Rows())
        {
            if (number > WorkbookLimits.MaxRows + HeadingRow.SearchRows) return WorkbookRefusals.TooManyRows;
            if (cells.Count > WorkbookLimits.MaxColumns) return WorkbookRefusals.TooManyColumns;
            if (cells.Any(c => c.Length > WorkbookLimits.MaxCellLength)) return WorkbookRefusals.CellTooLong;
        }
        return null;
    }
}
