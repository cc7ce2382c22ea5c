using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Xueshi.Platform.Security;

/// <summary>
/// Gives an account with the same cookie the antiforgery token that it was given before: every signed-in page holds one, and would open a cookie and seal a token for it each time.
/// Tokens have no date; they are good with their cookie, for their account, as long as the keys that seal them (WB-03).
/// </summary>
public sealed class RememberedTokens(IAntiforgery maker, IOptions<AntiforgeryOptions> options) : IAntiforgery, IDisposable
{
    /// <summary>What comes beyond is made each time.</summary>
    private const int Most = 10_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = Most });

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext)
    {
        if (httpContext.User.Identity is not ActorIdentity identity || httpContext.Request.Cookies[options.Value.Cookie.Name!] is not { } cookie)
            return maker.GetAndStoreTokens(httpContext);
        if (_tokens.TryGetValue((cookie, identity.Name), out AntiforgeryTokenSet? known)) return known!;
        var made = maker.GetAndStoreTokens(httpContext);
        // One made with a new cookie goes with that, which only the next request sends.
        if (made.CookieToken is null) _tokens.Set((cookie, identity.Name), made, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return made;
    }

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => maker.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => maker.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => maker.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => maker.SetCookieTokenAndHeader(httpContext);

    public void Dispose() => _tokens.Dispose();
}
