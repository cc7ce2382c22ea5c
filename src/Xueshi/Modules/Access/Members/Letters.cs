using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Pages;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Members;

/// <summary>Pictures of the letters on which administrators were designated, for the HR departments of the organization's jurisdiction.</summary>
public static class Letters
{
    private const int Width = 800;

    public static string PageAddress(Guid invitation, int page) => $"/help-desk/role-invitations/{invitation}/letter/pages/{page}";

    public static void MapLetters(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/help-desk/role-invitations/{id:guid}/letter/pages/{page:int}", async (Guid id, int page, XueshiDb db, CurrentActor current, IPageImages images, CancellationToken ct) =>
        {
            var organizations = db.Organizations.VisibleTo(current.Actor);
            var file = await (
                from invitation in db.RoleInvitations
                join stored in db.Set<StoredFile>() on invitation.LetterFileId equals stored.Id
                where invitation.Id == id && organizations.Any(o => o.Id == invitation.OrganizationId)
                select stored).AsNoTracking().FirstOrDefaultAsync(ct);
            if (file is null) return Results.NotFound();
            var picture = await images.RenderAsync(file, page, Width, ct);
            return picture.IsDone ? ServedFiles.PageImage(picture.Value) : Results.NotFound();
        }).RequireAuthorization(AccessPermissions.AppointAdministrators);
}
