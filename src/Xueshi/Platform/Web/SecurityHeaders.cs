using Xueshi.Platform.Security;

namespace Xueshi.Platform.Web;

/// <summary>What every answer says to the browser (WB-01, WB-02): only our own code, styles and pictures, in no foreign frame; signed-in pages are not kept.</summary>
public static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    /// <summary>Comes after routing. Asked on the way in: an error page answers at the same address, but from another endpoint.</summary>
    public static IApplicationBuilder UseOnePurposeLinkHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (OnePurposeLink.IsAsked(context)) context.Response.OnStarting(WriteOfLink, context);
        return next(context);
    });

    private static Task WriteOfLink(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        (headers["Referrer-Policy"], headers.CacheControl) = ("no-referrer", "no-store");
        return Task.CompletedTask;
    }

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers["X-Content-Type-Options"] = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (context.User.Identity is ActorIdentity) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
