using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Clock;

namespace Xueshi.Platform.Web;

/// <summary>What a browser keeps for us; it says itself since when.</summary>
public interface IKeptSince
{
    /// <summary>UTC; its life counts from here.</summary>
    DateTime At { get; }
}

/// <summary>Keeps something in a cookie of the browser, sealed, so that nobody can make or change one, and for no longer than it lives.</summary>
/// <param name="name">Without the prefix of <see cref="HostCookie"/>.</param>
/// <param name="purpose">Of the sealing: what was sealed for another opens nothing here.</param>
public sealed class SealedCookie<T>(string name, string purpose, TimeSpan life, IDataProtectionProvider protection, IClock clock)
    where T : class, IKeptSince
{
    private readonly HostCookie _cookie = new(name) { MaxAge = life };

    private readonly IDataProtector _sealing = protection.CreateProtector(purpose);

    public void Keep(HttpContext http, T kept) =>
        http.Response.Cookies.Append(_cookie.Name!, _sealing.Protect(JsonSerializer.Serialize(kept)), _cookie.Build(http, new DateTimeOffset(clock.Now)));

    public void Drop(HttpContext http) => http.Response.Cookies.Delete(_cookie.Name!, _cookie.Build(http, DateTimeOffset.UnixEpoch));

    /// <returns>Null when there is none, or none of ours, or its life is over.</returns>
    public T? Of(HttpContext http)
    {
        if (http.Request.Cookies[_cookie.Name!] is not { Length: > 0 and < 4000 } text) return null;
        try
        {
            var kept = JsonSerializer.Deserialize<T>(_sealing.Unprotect(text));
            return kept is not null && clock.Now - kept.At < life ? kept : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
