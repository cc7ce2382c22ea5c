using Microsoft.AspNetCore.Authorization;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Web.ParkedForms;

/// <summary>
/// Between who it is and whether they may: a form that arrives with the cookie of a session that is over is parked, and its sender is asked to sign in
/// and led back. Nothing of it is carried out. A form that comes from another site is not kept.
/// </summary>
public static class ParkingLot
{
    public static IApplicationBuilder UseParkedForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
        }
        else if (context.User.Identity is ActorIdentity identity)
        {
            await next(context);
            if (Guid.TryParse(context.Request.Query[ParkedForms.Query], out var parked) && context.Response.StatusCode < StatusCodes.Status400BadRequest)
                await context.RequestServices.GetRequiredService<ParkedForms>().DropAsync(parked, identity.Acting.AccountId, CancellationToken.None);
        }
        else if (await LedBackAsync(context) is { } address)
        {
            context.Response.Redirect(address);
        }
        else
        {
            await next(context);
        }
    });

    private static async Task<string?> LedBackAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return null;
        if (!request.HasFormContentType || !IsOurs(request)) return null;
        if (context.Features.Get<PastSession>() is not { } session) return null;
        var form = await request.ReadFormAsync(context.RequestAborted);
        var parked = await context.RequestServices.GetRequiredService<ParkedForms>().ParkAsync(session.AccountId, request.Path, form, context.RequestAborted);
        return parked is { } id ? $"/sign-in?to={Uri.EscapeDataString($"{request.Path}?{ParkedForms.Query}={id}")}" : null;
    }

    private static bool IsOurs(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));
}
