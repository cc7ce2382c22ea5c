using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Pages;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>The proofs of a request for the officer who decides: pictures of their pages, and the original as a recorded download.</summary>
public static class CorrectionProofs
{
    private const int Width = 800;

    public static void MapCorrectionProofs(this IEndpointRouteBuilder routes)
    {
        var proofs = routes.MapGroup("/registry/corrections/{id:guid}/proofs/{fileId:guid}").RequireAuthorization(RegistryPermissions.DecideCorrections);
        proofs.MapGet("/pages/{page:int}", PageAsync);
        proofs.MapPost("", DownloadAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> PageAsync(Guid id, Guid fileId, int page, int? width, XueshiDb db, CurrentActor current, IPageImages images, CancellationToken ct)
    {
        if (await FindAsync(db, id, fileId, current.Actor, ct) is not { } file) return Results.NotFound();
        var picture = await images.RenderAsync(file, page, width ?? Width, ct);
        return picture.IsDone ? ServedFiles.PageImage(picture.Value) : Results.StatusCode(picture.Refusals[0].Kind.StatusCode());
    }

    private static async Task<IResult> DownloadAsync(Guid id, Guid fileId, XueshiDb db, CurrentActor current, ServedFiles files, JournalWriter journal, CancellationToken ct)
    {
        if (await FindAsync(db, id, fileId, current.Actor, ct) is not { } file) return Results.NotFound();
        journal.RecordAct(CorrectionChanges.ProofTaken, current.Actor, id, file.OwnerId, new { file = file.Name });
        await db.SaveChangesAsync(ct);
        return await files.DownloadAsync(file, ct);
    }

    private static Task<StoredFile?> FindAsync(XueshiDb db, Guid id, Guid fileId, Actor actor, CancellationToken ct)
    {
        var (requests, proofs) = (db.Corrections.OnDeskOf(actor).Where(c => c.Id == id), db.Set<CorrectionProof>());
        return db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId && proofs.Any(p => p.CorrectionId == id && p.FileId == fileId) && requests.Any(), ct);
    }
}
