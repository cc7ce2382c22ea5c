using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>Keeps, in a sealed cookie of the browser, whom the provider has shown, until they register or show that an account is theirs.</summary>
public sealed class PendingProvincial(IDataProtectionProvider protection, IClock clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly SealedCookie<Kept> _cookie = new("xueshi-provincial", "pending-provincial", Life, protection, clock);

    public void Keep(HttpContext http, ProvincialIdentity identity) => _cookie.Keep(http, new(clock.Now, identity));

    public void Drop(HttpContext http) => _cookie.Drop(http);

    public ProvincialIdentity? Of(HttpContext http) => _cookie.Of(http)?.Identity;

    private sealed record Kept(DateTime At, ProvincialIdentity Identity) : IKeptSince;
}
