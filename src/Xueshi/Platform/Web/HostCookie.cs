namespace Xueshi.Platform.Web;

/// <summary>
/// A <c>__Host-</c> cookie: this host only, not for script, not sent along from other sites. The Secure flag is set on the cookie itself rather than by a
/// policy that refuses plain HTTP, because browsers take such a cookie on loopback too (SE-01).
/// </summary>
public sealed class HostCookie : CookieBuilder
{
    public HostCookie(string name)
    {
        Name = "__Host-" + name;
        Path = "/";
        HttpOnly = true;
        IsEssential = true;
        SameSite = SameSiteMode.Lax;
        SecurePolicy = CookieSecurePolicy.None;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
