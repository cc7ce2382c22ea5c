using Microsoft.AspNetCore.Antiforgery;
using Xueshi.Modules.Access;
using Xueshi.Platform.Files.Pages;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Hours.Proof;

/// <summary>Proofs as pictures of their pages (a GET) and as the original (a POST, since it is recorded). Who may not see them is told they do not exist (UP-04).</summary>
public static class ProofEndpoints
{
    public static void MapProof(this IEndpointRouteBuilder routes)
    {
        var proofs = routes.MapGroup(HoursAddresses.Records + "/{id:guid}/evidence/{fileId:guid}").RequireAuthorization(AccessPermissions.OwnAccount);

        proofs.MapGet("/pages/{page:int}", async (Guid id, Guid fileId, int page, int? width, ProofReading reading, IPageImages images, CurrentActor current, CancellationToken ct) =>
        {
            if (await reading.FindAsync(id, fileId, current.Actor, ct) is not { } file) return Results.NotFound();
            var image = await images.RenderAsync(file, page, width ?? 800, ct);
            return image.IsDone ? ServedFiles.PageImage(image.Value) : Results.StatusCode(image.Refusals[0].Kind.StatusCode());
        });

        proofs.MapPost("", async (Guid id, Guid fileId, DownloadProofHandler download, ServedFiles files, CurrentActor current, CancellationToken ct) =>
        {
            var outcome = await download.HandleAsync(id, fileId, current.Actor, ct);
            return outcome.IsDone ? await files.DownloadAsync(outcome.Value, ct) : Results.NotFound();
        }).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }
}
