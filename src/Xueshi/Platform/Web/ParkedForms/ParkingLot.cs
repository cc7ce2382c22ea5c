using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Web.ParkedForms;

/// <summary>
/// Between who it is and whether they may: a form that arrives when its session is over is parked, and its sender is asked to sign in
/// and led back. Nothing of it is carried out. A form that was given to somebody else, or comes from another site, is not kept.
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
        if (!request.HasFormContentType) return null;
        if (context.RequestServices.GetRequiredService<PastSessions>().AccountOf(context) is not { } account || !await WasGivenToAsync(account, context)) return null;
        var form = await request.ReadFormAsync(context.RequestAborted);
        var parked = await context.RequestServices.GetRequiredService<ParkedForms>().ParkAsync(account, request.Path, form, context.RequestAborted);
        return parked is { } id ? $"/sign-in?to={Uri.EscapeDataString($"{request.Path}?{ParkedForms.Query}={id}")}" : null;
    }

    /// <summary>A form says by its token to whom it was given: another's, or one from another site, has none of this account (WB-03).</summary>
    private static async Task<bool> WasGivenToAsync(Guid account, HttpContext context)
    {
        var sender = context.User;
        context.User = new ClaimsPrincipal(new Recipient(account));
        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        }
        finally
        {
            context.User = sender;
        }
    }

    /// <summary>As <see cref="ActorIdentity"/> is to tokens: the account and nothing else.</summary>
    private sealed class Recipient(Guid account) : ClaimsIdentity("past")
    {
        public override string Name => ActorIdentity.NameOf(account);
    }
}
