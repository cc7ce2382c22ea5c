using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Clock;

namespace Xueshi.Platform.Web.ParkedForms;

/// <summary>
/// Whose session was over when a form arrived: that of the cookie, or, where somebody has signed out meanwhile in another window of the browser, the one that was left.
/// Of use for keeping what was typed, and for nothing else.
/// </summary>
public sealed class PastSessions(IDataProtectionProvider protection, IClock clock)
{
    /// <summary>No session lives longer, and no form under it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly SealedCookie<Left> _left = new("xueshi-left", "left-session", Kept, protection, clock);

    /// <returns>Null where nobody was signed in.</returns>
    public Guid? AccountOf(HttpContext http) => http.Features.Get<PastSession>()?.AccountId ?? _left.Of(http)?.AccountId;

    /// <summary>The person signs out.</summary>
    public void Leave(HttpContext http, Guid accountId) => _left.Keep(http, new(accountId, clock.Now));

    /// <summary>Somebody, perhaps another, signs in: what is typed from now on is theirs.</summary>
    public void Forget(HttpContext http)
    {
        if (_left.Of(http) is not null) _left.Drop(http);
    }

    private sealed record Left(Guid AccountId, DateTime At) : IKeptSince;
}
