using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace Xueshi.Platform.Security;

/// <summary>
/// Gives an account with the same cookie the antiforgery token that it was given before: every signed-in page holds one, and would open a cookie and seal a token for it each time.
/// Tokens have no date; they are good with their cookie, for their account, as long as the keys that seal them (WB-03).
/// </summary>
public sealed class RememberedTokens(IAntiforgery maker, IOptions<AntiforgeryOptions> options) : IAntiforgery, IDisposable
{
    private readonly Remembered<AntiforgeryTokenSet> _tokens = new();

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext)
    {
        if (httpContext.User.Identity is not ActorIdentity identity || httpContext.Request.Cookies[options.Value.Cookie.Name!] is not { } cookie)
            return maker.GetAndStoreTokens(httpContext);
        if (_tokens.Find((cookie, identity.Name)) is { } known) return known;
        var made = maker.GetAndStoreTokens(httpContext);
        // One made with a new cookie goes with that, which only the next request sends.
        if (made.CookieToken is null) _tokens.Keep((cookie, identity.Name), made);
        return made;
    }

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => maker.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => maker.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => maker.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => maker.SetCookieTokenAndHeader(httpContext);

    public void Dispose() => _tokens.Dispose();
}
