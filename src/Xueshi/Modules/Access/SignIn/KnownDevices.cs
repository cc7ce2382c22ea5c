using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>Reads and writes the cookie by which a browser is known again; it is sealed, so that nobody can make one (ID-02).</summary>
public sealed class KnownDevices(IDataProtectionProvider protection, IClock clock)
{
    private readonly SealedCookie<KnownDevice> _cookie = new("xueshi-device", "known-device", KnownDevice.Life, protection, clock);

    public KnownDevice? Of(HttpContext http) => _cookie.Of(http);

    /// <summary>The account has signed in here.</summary>
    public void Remember(HttpContext http, Guid accountId) =>
        _cookie.Keep(http, (Of(http) ?? new(new Guid(RandomNumberGenerator.GetBytes(16)), clock.Now, [])).With(accountId, clock.Now));
}
