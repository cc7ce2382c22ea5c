using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>Keeps, in a sealed cookie of the browser, whom the provider has shown, until they register or show that an account is theirs.</summary>
public sealed class PendingProvincial(IDataProtectionProvider protection, IClock clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private static readonly HostCookie Cookie = new("xueshi-provincial") { MaxAge = Life };

    private readonly IDataProtector _sealing = protection.CreateProtector("pending-provincial");

    public void Keep(HttpContext http, ProvincialIdentity identity) => http.Response.Cookies.Append(
        Cookie.Name!, _sealing.Protect(JsonSerializer.Serialize(new Kept(clock.Now, identity))), Cookie.Build(http, new DateTimeOffset(clock.Now)));

    public void Drop(HttpContext http) => http.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(http, DateTimeOffset.UnixEpoch));

    public ProvincialIdentity? Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie.Name!] is not { Length: > 0 and < 4000 } text) return null;
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(_sealing.Unprotect(text));
            return kept is not null && clock.Now - kept.At < Life ? kept.Identity : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Kept(DateTime At, ProvincialIdentity Identity);
}
