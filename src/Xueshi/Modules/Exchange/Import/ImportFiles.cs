using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>The template, and the rows that were not taken in, as files.</summary>
public static class ImportFiles
{
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

    private static async Task<IResult> FailuresAsync(Guid id, [FromForm] string? format, ExportDesk exports, CurrentActor current, CancellationToken ct) =>
        ImportRight.Of(current.Actor) is null ? Results.NotFound() : await exports.AnswerAsync(ImportFailures.Code, id, format, ImportAddresses.Of(id), current.Actor, ct);
}
