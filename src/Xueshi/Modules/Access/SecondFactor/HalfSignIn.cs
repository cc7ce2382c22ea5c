using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>Somebody whose password was right and whose second step is still to come.</summary>
/// <param name="At">UTC; when the password was given.</param>
/// <param name="Organization">Came through 单位登录.</param>
/// <param name="To">Where they wanted to go.</param>
public sealed record HalfSignIn(Guid AccountId, DateTime At, bool Organization, string? To) : IKeptSince
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
}

/// <summary>Keeps it in a sealed cookie of the browser; it opens nothing but the second step.</summary>
public sealed class HalfSignIns(IDataProtectionProvider protection, IClock clock)
{
    private readonly SealedCookie<HalfSignIn> _cookie = new("xueshi-second", "half-sign-in", HalfSignIn.Life, protection, clock);

    public void Keep(HttpContext http, HalfSignIn half) => _cookie.Keep(http, half);

    public void Drop(HttpContext http) => _cookie.Drop(http);

    public HalfSignIn? Of(HttpContext http) => _cookie.Of(http);
}
