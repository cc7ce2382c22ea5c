using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.Recover;

/// <summary>Keeps the request in a sealed cookie of the browser that asked, so that the code is worth nothing in another one (ID-10).</summary>
public sealed class RecoveryInHand(IDataProtectionProvider protection, IClock clock)
{
    private static readonly HostCookie Cookie = new("xueshi-recovery") { MaxAge = SentCode.Life * 2 };

    private readonly IDataProtector _sealing = protection.CreateProtector("recovery");

    public void Keep(HttpContext http, Guid requestId) =>
        http.Response.Cookies.Append(Cookie.Name!, _sealing.Protect($"{requestId:N}"), Cookie.Build(http, new DateTimeOffset(clock.Now)));

    public void Drop(HttpContext http) => http.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(http, DateTimeOffset.UnixEpoch));

    /// <returns>Empty when there is none.</returns>
    public Guid Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie.Name!] is not { Length: > 0 and < 1000 } text) return Guid.Empty;
        try
        {
            return Guid.ParseExact(_sealing.Unprotect(text), "N");
        }
        catch (CryptographicException)
        {
            return Guid.Empty;
        }
    }
}
