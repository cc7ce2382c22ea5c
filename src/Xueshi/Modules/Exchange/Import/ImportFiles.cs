using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

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
            return await SentSheet.XlsxAsync("学时导入模板", "学时导入", [.. ImportColumns.Required, .. ImportColumns.Optional], [], ct);
        }).RequireAuthorization(ExchangePermissions.Import);

        routes.MapPost(ImportAddresses.Imports + "/{id:guid}/failures", FailuresAsync)
            .RequireAuthorization(ExchangePermissions.Import).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> FailuresAsync(
        Guid id, [FromForm] string? format, XueshiDb db, CurrentActor current, JournalWriter journal, IClock clock, CancellationToken ct)
    {
        if (await db.ImportBatches.AsNoTracking().VisibleTo(current.Actor).FirstOrDefaultAsync(i => i.Id == id, ct) is not { } import) return Results.NotFound();
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.ImportId == id && r.State == ImportRowState.Refused).OrderBy(r => r.Number).ToListAsync(ct);
        if (!current.Actor.MayTakeAway(rows.Count, clock.Now)) return Results.LocalRedirect(ReauthenticateFirst.AddressFor(ImportAddresses.Of(id)));
        journal.RecordAct(ExchangeChanges.FailuresExported, current.Actor, import.Id, null, new { file = import.FileName, rows = rows.Count });
        await db.SaveChangesAsync(ct);

        var name = $"未通过-{Path.GetFileNameWithoutExtension(import.FileName)}";
        return await SentSheet.AsAsync(format, name, "未通过", Headings, rows.Select(Line), ct);
    }

    private static List<object?> Line(ImportRow row) =>
        [row.Number, row.Name, row.SourceSystem, row.SourceRecordId, row.Year?.Value, row.CourseName, row.Column, row.Value, row.Answer];
}
