using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Exports;

/// <summary>An export that was made, for whoever asked for it, in the same capacity, for a day.</summary>
public static class ExportsEndpoint
{
    public static void MapExports(this IEndpointRouteBuilder routes) =>
        routes.MapPost(ExportDesk.Address + "/{id:guid}", SendAsync).RequireAuthorization(PermissionPolicies.SignedIn).WithMetadata(new RequireAntiforgeryTokenAttribute());

    public static IQueryable<ExportFile> OwnedBy(this IQueryable<ExportFile> exports, Actor actor, DateTime now)
    {
        var oldest = now - ExportFile.Life;
        return exports.Where(e => e.AccountId == actor.AccountId && e.OrganizationId == actor.OrganizationId && e.AskedAt > oldest);
    }

    private static async Task<IResult> SendAsync(Guid id, XueshiDb db, CurrentActor current, FieldCipher cipher, IClock clock, JournalWriter journal, CancellationToken ct)
    {
        var export = await db.Set<ExportFile>().AsNoTracking().OwnedBy(current.Actor, clock.Now).FirstOrDefaultAsync(e => e.Id == id && e.State == ExportState.Ready, ct);
        if (export is null) return Results.NotFound();
        journal.RecordAct(AccessChanges.ExportDownloaded, current.Actor, export.Id, null, new { file = export.FileName, rows = export.Rows });
        await db.SaveChangesAsync(ct);
        return new GuardedResult(new MemoryStream(cipher.Open(export.Content!, ExportFile.ContentPlace, export.Id)), ExportWriting.ContentType(export.IsCsv), export.FileName);
    }
}
