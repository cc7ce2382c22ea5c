using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Xueshi.Modules.Access.Sessions;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>Leads whoever needs a second factor and has none to the page that sets it up, from wherever they go (ID-09).</summary>
public static class SecondFactorFirst
{
    public static void UseSecondFactorFirst(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.User.Identity is not SessionIdentity { MustSetUpSecondFactor: true } || context.GetEndpoint() is not { Metadata: var metadata }) return next(context);
        if (metadata.GetMetadata<BeforeSecondFactorAttribute>() is not null || metadata.GetMetadata<IAllowAnonymous>() is not null) return next(context);
        context.Response.Redirect(SecondFactorPage.Address);
        return Task.CompletedTask;
    });

    /// <summary>Also from a page of the role that they cannot take on before.</summary>
    public static Func<RedirectContext<CookieAuthenticationOptions>, Task> Before(Func<RedirectContext<CookieAuthenticationOptions>, Task> denied) => context =>
    {
        if (context.HttpContext.User.Identity is not SessionIdentity { MustSetUpSecondFactor: true }) return denied(context);
        context.Response.Redirect(SecondFactorPage.Address);
        return Task.CompletedTask;
    };
}
