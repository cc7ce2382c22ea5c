using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Xueshi.Modules.Registry.RealName;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>
/// The framework's OpenID Connect handler, as strict as it goes: authorization code with PKCE, state and nonce, one issuer and one audience, signed tokens of public-key
/// algorithms only (ID-12; OAuth 2.0 Security BCP, RFC 9700). Only its outcome reaches our own handlers.
/// </summary>
public static class ProvincialSetup
{
    public const string ReturnPath = "/sign-in/provincial/return";

    private static readonly TimeSpan MostAway = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddProvincialSignIn(this IServiceCollection services, ProvincialOptions options)
    {
        services.AddSingleton(options);
        if (!options.IsOn) return services;
        if (options.ClientId.Length == 0) throw new InvalidOperationException("Xueshi:ProvincialSignIn:ClientId 没有填写。");
        var authority = new Uri(options.Authority);
        if (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback) throw new InvalidOperationException("Xueshi:ProvincialSignIn:Authority 须为 https 地址。");
        services.AddSingleton<IRealNameWay, ProvincialRealName>();
        services.AddAuthentication().AddOpenIdConnect(ProvincialOptions.Scheme, oidc => Configure(oidc, options));
        return services;
    }

    private static void Configure(OpenIdConnectOptions oidc, ProvincialOptions options)
    {
        var origins = options.AllowedOrigins();
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (options.Authority, options.ClientId, options.ClientSecret.Length > 0 ? options.ClientSecret : null);
        oidc.RequireHttpsMetadata = !new Uri(options.Authority).IsLoopback;
        oidc.BackchannelHttpHandler = new AllowedOriginsOnly(origins);
        oidc.BackchannelTimeout = TimeSpan.FromSeconds(10);
        oidc.CallbackPath = ReturnPath;
        (oidc.ResponseType, oidc.ResponseMode, oidc.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        oidc.Scope.Clear();
        foreach (var scope in ProvincialOptions.Split(options.Scopes)) oidc.Scope.Add(scope);
        (oidc.MapInboundClaims, oidc.GetClaimsFromUserInfoEndpoint, oidc.SaveTokens, oidc.DisableTelemetry) = (false, true, false, true);
        oidc.ClaimActions.Clear();
        foreach (var claim in (string[])[options.NameClaim, options.IdTypeClaim, options.IdNumberClaim, options.NationalityClaim, options.LevelClaim]) oidc.ClaimActions.MapUniqueJsonKey(claim, claim);
        oidc.RemoteAuthenticationTimeout = MostAway;
        oidc.CorrelationCookie = new HostCookie("xueshi-correlation.") { Expiration = MostAway };
        oidc.NonceCookie = new HostCookie("xueshi-nonce.") { Expiration = MostAway };
        oidc.ProtocolValidator.RequireNonce = true;
        var rules = oidc.TokenValidationParameters;
        rules.ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384];
        rules.IssuerValidator = (issuer, _, _) => issuer == options.ExpectedIssuer ? issuer : throw new SecurityTokenInvalidIssuerException("Another issuer.");
        rules.AudienceValidator = (audiences, _, _) => audiences.ToList() is [var only] && only == options.ClientId;
        oidc.Events = new ProvincialEvents(options, origins);
    }
}
