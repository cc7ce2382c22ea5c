using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Exports;

/// <summary>Writes a source as .xlsx or .csv, with the mark of whoever takes it.</summary>
public static class ExportWriting
{
    public static async Task<(string FileName, byte[] Content)> WriteAsync(IExportSource source, ExportOffer offer, Guid? subject, bool isCsv, Actor actor, DateTime now, CancellationToken ct)
    {
        var mark = ExportMark.Of(actor, now);
        var file = new MemoryStream();
        if (isCsv)
        {
            await using var csv = new CsvWriter(file);
            foreach (var row in source.Rows(subject, actor).Prepend(source.Headings)) await csv.WriteAsync(row);
        }
        else
        {
            await WorkbookWriter.WriteAsync(file, [(source.Sheet, source.Rows(subject, actor).Prepend(source.Headings)), (ExportMark.Sheet, mark.Rows(offer.Rows))], ct);
        }
        return ($"{mark.NameOf(offer.Title)}.{(isCsv ? "csv" : "xlsx")}", file.ToArray());
    }

    public static string ContentType(bool isCsv) => isCsv ? "text/csv; charset=utf-8" : WorkbookWriter.ContentType;
}
