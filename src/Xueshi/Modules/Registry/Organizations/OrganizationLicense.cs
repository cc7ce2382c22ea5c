using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Pages;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>The licence of a registration for the officer who reviews it: pictures of its pages, and the original as a recorded download.</summary>
public static class OrganizationLicense
{
    private const int Width = 800;

    public static string Address(Guid organization) => $"/registry/organizations/{organization}/license";

    public static string PageAddress(Guid organization, int page) => $"{Address(organization)}/pages/{page}";

    public static void MapOrganizationLicense(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/registry/organizations/{id:guid}/license/pages/{page:int}", PageAsync).RequireAuthorization(RegistryPermissions.ReviewOrganizations);
        routes.MapPost("/registry/organizations/{id:guid}/license", DownloadAsync)
            .RequireAuthorization(RegistryPermissions.ReviewOrganizations).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> PageAsync(Guid id, int page, XueshiDb db, CurrentActor current, IPageImages images, CancellationToken ct)
    {
        if (await FindAsync(db, id, current.Actor, ct) is not (_, { } file)) return Results.NotFound();
        var picture = await images.RenderAsync(file, page, Width, ct);
        return picture.IsDone ? ServedFiles.PageImage(picture.Value) : Results.NotFound();
    }

    private static async Task<IResult> DownloadAsync(Guid id, XueshiDb db, CurrentActor current, ServedFiles files, JournalWriter journal, CancellationToken ct)
    {
        if (await FindAsync(db, id, current.Actor, ct) is not ({ } organization, { } file)) return Results.NotFound();
        journal.RecordAct(OrganizationChanges.LicenseTaken, current.Actor, id, facts: new { organization = organization.Name });
        await db.SaveChangesAsync(ct);
        return await files.DownloadAsync(file, ct);
    }

    private static async Task<(Organization?, StoredFile?)> FindAsync(XueshiDb db, Guid id, Actor actor, CancellationToken ct)
    {
        var organization = await db.Organizations.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(o => o.Id == id, ct);
        return organization?.LicenseFileId is { } file
            ? (organization, await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == file, ct))
            : (organization, null);
    }
}
