using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>The template, and the rows that were not taken in, as files.</summary>
public static class ImportFiles
{
    private static readonly IReadOnlyList<string> Headings = ["行号", "姓名", "来源系统", "来源记录号", "年度", "科目", "列", "填写内容", "原因"];

    public static void MapImportFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ImportAddresses.Template, async (CurrentActor current, CancellationToken ct) =>
        {
            if (ImportRight.Of(current.Actor) is null) return Results.NotFound();
            var file = new MemoryStream();
            await WorkbookWriter.WriteAsync(file, "学时导入", [.. ImportColumns.Required, .. ImportColumns.Optional], [], ct);
            return Sent(file, WorkbookWriter.ContentType, "学时导入模板.xlsx");
        }).RequireAuthorization(ExchangePermissions.Import);

        routes.MapPost(ImportAddresses.Imports + "/{id:guid}/failures", FailuresAsync)
            .RequireAuthorization(ExchangePermissions.Import).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> FailuresAsync(
        Guid id, [FromForm] string? format, XueshiDb db, CurrentActor current, JournalWriter journal, CancellationToken ct)
    {
        if (await db.ImportBatches.AsNoTracking().VisibleTo(current.Actor).FirstOrDefaultAsync(i => i.Id == id, ct) is not { } import) return Results.NotFound();
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.ImportId == id && r.State == ImportRowState.Refused).OrderBy(r => r.Number).ToListAsync(ct);
        journal.RecordAct(ExchangeChanges.FailuresExported, current.Actor, import.Id, null, new { file = import.FileName, rows = rows.Count });
        await db.SaveChangesAsync(ct);

        var lines = rows.Select(Line).ToList();
        var (file, name) = (new MemoryStream(), $"未通过-{Path.GetFileNameWithoutExtension(import.FileName)}");
        if (format == "csv")
        {
            await using (var csv = new CsvWriter(file))
                foreach (var line in lines.Prepend([.. Headings])) await csv.WriteAsync(line);
            return Sent(file, "text/csv; charset=utf-8", name + ".csv");
        }
        await WorkbookWriter.WriteAsync(file, "未通过", Headings, lines, ct);
        return Sent(file, WorkbookWriter.ContentType, name + ".xlsx");
    }

    private static List<object?> Line(ImportRow row) =>
        [row.Number, row.Name, row.SourceSystem, row.SourceRecordId, row.Year?.Value, row.CourseName, row.Column, row.Value, row.Answer];

    private static GuardedResult Sent(MemoryStream file, string contentType, string name)
    {
        file.Position = 0;
        return new GuardedResult(file, contentType, name);
    }
}
