using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Xueshi.Modules.Access.Sessions;
using Xueshi.Modules.Registry.RealName;

namespace Xueshi.Modules.Access.RealName;

/// <summary>Leads whoever would act for an organization, but has yet to prove who they are, to the page that does it. Their own business stays open.</summary>
public static class RealNameFirst
{
    public const string Address = $"{IdentityPage.Address}?first=true";

    /// <summary>From a page of the role that they cannot take on before.</summary>
    public static Func<RedirectContext<CookieAuthenticationOptions>, Task> Before(Func<RedirectContext<CookieAuthenticationOptions>, Task> denied) => context =>
    {
        if (context.HttpContext.User.Identity is not SessionIdentity { MustProveIdentity: true }) return denied(context);
        context.Response.Redirect(Address);
        return Task.CompletedTask;
    };
}
