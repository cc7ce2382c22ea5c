using Xueshi.Platform.Files.Workbooks;

namespace Xueshi.Platform.Files.Serving;

/// <summary>A table as a file to be downloaded at once: templates and sheets that are no lists of people; those go through the desk of exports.</summary>
public static class SentSheet
{
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="sheet">At most 31 characters.</param>
    /// <param name="headings">Each only once.</param>
    /// <param name="rows">As many cells as headings; taken as they are written.</param>
    /// <param name="ct">Stops writing.</param>
    public static async Task<IResult> XlsxAsync(string name, string sheet, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct)
    {
        var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, sheet, headings, rows, ct);
        file.Position = 0;
        return new GuardedResult(file, WorkbookWriter.ContentType, name + ".xlsx");
    }
}
