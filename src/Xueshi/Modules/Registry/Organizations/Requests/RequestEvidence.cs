using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Pages;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>The evidence of a request for whoever asked and whoever decides: pictures of its pages, and the original as a recorded download.</summary>
public static class RequestEvidence
{
    private const int Width = 800;

    public static void MapRequestEvidence(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(OrganizationAddresses.Requests + "/{id:guid}/evidence/pages/{page:int}", PageAsync).RequireAuthorization(PermissionPolicies.SignedIn);
        routes.MapPost(OrganizationAddresses.Requests + "/{id:guid}/evidence", DownloadAsync)
            .RequireAuthorization(PermissionPolicies.SignedIn).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> PageAsync(Guid id, int page, XueshiDb db, CurrentActor current, IPageImages images, CancellationToken ct)
    {
        if (await FindAsync(db, id, current.Actor, ct) is not (_, { } file)) return Results.NotFound();
        var picture = await images.RenderAsync(file, page, Width, ct);
        return picture.IsDone ? ServedFiles.PageImage(picture.Value) : Results.NotFound();
    }

    private static async Task<IResult> DownloadAsync(Guid id, XueshiDb db, CurrentActor current, ServedFiles files, JournalWriter journal, CancellationToken ct)
    {
        if (await FindAsync(db, id, current.Actor, ct) is not ({ } request, { } file)) return Results.NotFound();
        journal.RecordAct(OrganizationChanges.EvidenceTaken, current.Actor, request.OrganizationId, facts: new { organization = request.Organization!.Name, what = request.Kind.Name() });
        await db.SaveChangesAsync(ct);
        return await files.DownloadAsync(file, ct);
    }

    private static async Task<(OrganizationRequest?, StoredFile?)> FindAsync(XueshiDb db, Guid id, Actor actor, CancellationToken ct)
    {
        var request = await db.OrganizationRequests.AsNoTracking().ReadableBy(actor).Include(r => r.Organization).FirstOrDefaultAsync(r => r.Id == id, ct);
        return request?.EvidenceFileId is { } file ? (request, await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == file, ct)) : (request, null);
    }
}
