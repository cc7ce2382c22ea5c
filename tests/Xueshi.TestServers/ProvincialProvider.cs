using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Xueshi.TestServers;

/// <summary>Somebody known to the provider; its sign-in page is a list of links.</summary>
/// <param name="Level">The value of <c>identity_level</c>.</param>
public sealed record Provincial(string Subject, string Name, string IdNumber, string Level = "verified", string? Acr = null);

/// <summary>A real OpenID Connect provider on a port of loopback, as the province would run one (OpenIddict).</summary>
public sealed class ProvincialProvider : IAsyncDisposable
{
    public const string ClientId = "xueshi";

    public const string ClientSecret = "only-for-tests";

    private readonly WebApplication _app;
    private readonly SqliteConnection _memory;
    private readonly List<Provincial> _people;

    private ProvincialProvider(WebApplication app, SqliteConnection memory, List<Provincial> people) => (_app, _memory, _people) = (app, memory, people);

    /// <summary>Its issuer; ends with a slash.</summary>
    public string Issuer => _app.Urls.First().TrimEnd('/') + "/";

    /// <param name="redirectTo">Where answers may go.</param>
    public static async Task<ProvincialProvider> StartAsync(Uri redirectTo, params Provincial[] people)
    {
        var provider = await StartAsync(people);
        await provider.RegisterAsync(redirectTo);
        return provider;
    }

    /// <summary>Knows no client until <see cref="RegisterAsync"/>.</summary>
    public static async Task<ProvincialProvider> StartAsync(params Provincial[] people)
    {
        var memory = new SqliteConnection("Data Source=:memory:");
        await memory.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(memory).UseOpenIddict());
        builder.Services.AddOpenIddict().AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>()).AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes(Scopes.Profile);
            // The ephemeral ones are large RSA keys, which may take longer to make than a client waits.
            server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))).AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        });
        var app = builder.Build();
        var known = people.ToList();
        app.MapGet("/connect/authorize", (HttpContext http) => Authorize(http, known));
        await app.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        var provider = new ProvincialProvider(app, memory, known);
        // A client waits ten seconds for this at most; what is slow the first time is done before.
        using var first = new HttpClient();
        await first.GetStringAsync(provider.Issuer + ".well-known/openid-configuration");
        return provider;
    }

    /// <summary>Registers people there.</summary>
    public void Knows(params Provincial[] people) => _people.AddRange(people);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _memory.DisposeAsync();
    }

    /// <summary>Makes our application its client.</summary>
    /// <param name="redirectTo">Where answers may go.</param>
    public async Task RegisterAsync(Uri redirectTo)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { redirectTo },
            Permissions = { Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        });
    }

    /// <summary>Without a choice, the page that asks for one.</summary>
    private static IResult Authorize(HttpContext http, List<Provincial> people)
    {
        if (people.Find(each => each.Subject == http.Request.Query["person"]) is not { } person)
        {
            var links = people.Select(each => $"""<li><a href="{http.Request.Path}{http.Request.QueryString}&amp;person={each.Subject}">{each.Name}</a></li>""");
            return Results.Content($"""<!doctype html><html lang="zh"><title>省网厅</title><main><h1>省网厅统一身份认证</h1><ul>{string.Concat(links)}</ul></main></html>""", "text/html; charset=utf-8");
        }
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.Name, person.Name).SetClaim("id_type", "1").SetClaim("id_number", person.IdNumber).SetClaim("identity_level", person.Level);
        if (person.Acr is not null) identity.SetClaim(Claims.AuthenticationContextReference, person.Acr);
        identity.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
