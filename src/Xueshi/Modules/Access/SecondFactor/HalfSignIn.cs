using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>Somebody whose password was right and whose second step is still to come.</summary>
/// <param name="At">UTC; when the password was given.</param>
/// <param name="Organization">Came through 单位登录.</param>
/// <param name="To">Where they wanted to go.</param>
public sealed record HalfSignIn(Guid AccountId, DateTime At, bool Organization, string? To)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
}

/// <summary>Keeps it in a sealed cookie of the browser; it opens nothing but the second step.</summary>
public sealed class HalfSignIns(IDataProtectionProvider protection, IClock clock)
{
    private static readonly HostCookie Cookie = new("xueshi-second") { MaxAge = HalfSignIn.Life };

    private readonly IDataProtector _sealing = protection.CreateProtector("half-sign-in");

    public void Keep(HttpContext http, HalfSignIn half) =>
        http.Response.Cookies.Append(Cookie.Name!, _sealing.Protect(JsonSerializer.Serialize(half)), Cookie.Build(http, new DateTimeOffset(clock.Now)));

    public void Drop(HttpContext http) => http.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(http, DateTimeOffset.UnixEpoch));

    public HalfSignIn? Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie.Name!] is not { Length: > 0 and < 4000 } text) return null;
        try
        {
            var half = JsonSerializer.Deserialize<HalfSignIn>(_sealing.Unprotect(text));
            return half is not null && clock.Now - half.At < HalfSignIn.Life ? half : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
