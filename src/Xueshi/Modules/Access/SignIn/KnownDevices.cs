using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>Reads and writes the cookie by which a browser is known again; it is sealed, so that nobody can make one (ID-02).</summary>
public sealed class KnownDevices(IDataProtectionProvider protection, IClock clock)
{
    private static readonly HostCookie Cookie = new("xueshi-device") { MaxAge = KnownDevice.Life };

    private readonly IDataProtector _sealing = protection.CreateProtector("known-device");

    public KnownDevice? Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie.Name!] is not { Length: > 0 and < 4000 } text) return null;
        try
        {
            var device = JsonSerializer.Deserialize<KnownDevice>(_sealing.Unprotect(text));
            return device is not null && clock.Now - device.At < KnownDevice.Life ? device : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The account has signed in here.</summary>
    public void Remember(HttpContext http, Guid accountId)
    {
        var now = clock.Now;
        var device = (Of(http) ?? new(new Guid(RandomNumberGenerator.GetBytes(16)), now, [])).With(accountId, now);
        http.Response.Cookies.Append(Cookie.Name!, _sealing.Protect(JsonSerializer.Serialize(device)), Cookie.Build(http, new DateTimeOffset(now)));
    }
}
