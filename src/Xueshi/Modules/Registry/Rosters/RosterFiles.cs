using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>The template with the present staff, the rows that were not taken in, and the sheet of activation links, as files.</summary>
public static class RosterFiles
{
    private static readonly IReadOnlyList<string> LinkHeadings = ["姓名", "部门", "激活链接", "有效期至"];

    public static void MapRosterFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(RosterAddresses.Template, TemplateAsync).RequireAuthorization(RegistryPermissions.Rosters).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost(RosterAddresses.Rosters + "/{id:guid}/failures", FailuresAsync).RequireAuthorization(RegistryPermissions.Rosters).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost(RosterAddresses.Links, LinksAsync).RequireAuthorization(RegistryPermissions.Rosters).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static Task<IResult> TemplateAsync(ExportDesk exports, CurrentActor current, [FromForm] string? format, CancellationToken ct) =>
        exports.AnswerAsync(StaffExport.Code, null, format, RosterAddresses.New, current.Actor, ct);

    private static Task<IResult> FailuresAsync(Guid id, [FromForm] string? format, ExportDesk exports, CurrentActor current, CancellationToken ct) =>
        exports.AnswerAsync(RosterFailures.Code, id, format, RosterAddresses.Of(id), current.Actor, ct);

    private static async Task<IResult> LinksAsync(IssueLinksHandler issue, CurrentActor current, CancellationToken ct)
    {
        // The page says why nothing is done for a suspended organization.
        if (current.Actor.Organization?.Suspension is not null) return Results.Redirect(RosterAddresses.Invitations);
        var links = await issue.HandleAsync(current.Actor, ct);
        if (!links.IsDone) return Results.LocalRedirect(ReauthenticateFirst.AddressFor(RosterAddresses.Invitations));
        return await SentSheet.XlsxAsync("激活链接", "激活链接", LinkHeadings, links.Value.Select(l => (IReadOnlyList<object?>)[l.Name, l.Department, l.Address, $"{l.Until:yyyy-MM-dd}"]), ct);
    }
}
