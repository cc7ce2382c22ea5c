using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Xueshi.Modules.Access.RealName;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web.ParkedForms;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>Leaving, and acting for somebody else: the two forms of the header.</summary>
public static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Addresses.SignOut, async (HttpContext http, SignOutHandler handler, PastSessions past, CurrentActor current, CancellationToken ct) =>
        {
            await handler.HandleAsync(current.Identity!.SessionId, current.Actor, ct);
            await http.SignOutAsync();
            past.Leave(http, current.Actor.AccountId);
            http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
            return Results.LocalRedirect(Addresses.Front);
        }).RequireAuthorization(AccessPermissions.OwnAccount).WithMetadata(new RequireAntiforgeryTokenAttribute(), new BeforeSecondFactorAttribute());

        routes.MapPost(Addresses.ActAs, async ([FromForm] string? role, TakeRoleHandler handler, CurrentActor current, CancellationToken ct) =>
        {
            var membership = Guid.TryParseExact(role, "N", out var id) ? id : (Guid?)null;
            var outcome = await handler.HandleAsync(current.Identity!.SessionId, membership, current.Actor, ct);
            if (outcome.IsDone) return Results.LocalRedirect(Addresses.Home);
            return outcome.FirstRefusal == TakeRoleHandler.RealNameFirst ? Results.LocalRedirect(RealNameFirst.Address) : Results.NotFound();
        }).RequireAuthorization(AccessPermissions.OwnAccount).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }
}
