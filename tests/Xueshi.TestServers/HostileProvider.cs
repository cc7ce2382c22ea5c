using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Xueshi.TestServers;

/// <summary>What is wrong with the answer of a <see cref="HostileProvider"/>.</summary>
public enum Lie
{
    /// <summary>Nothing: shows that a refusal comes from the lie alone.</summary>
    None,
    AlgorithmNone,
    MissingSignature,
    SymmetricAlgorithm,
    UnknownKey,
    OtherAudience,
    SecondAudience,
    OtherIssuer,
    MissingNonce,
    OtherNonce,
    Expired,
    MissingSubject,
    OtherIssuerInTheAnswer,
    TokenEndpointElsewhere,
    AuthorizationEndpointElsewhere,
}

/// <summary>An OpenID Connect provider on loopback that signs what it should not: for tests of what a client must refuse.</summary>
public sealed class HostileProvider : IAsyncDisposable
{
    // Made before anybody waits for them.
    private static readonly RSAParameters Key = NewKey(), OtherKey = NewKey();

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(Key);
    private readonly RSA _otherKey = RSA.Create(OtherKey);
    private readonly ConcurrentDictionary<string, string> _nonces = new();
    private int _tokens;

    private HostileProvider(WebApplication app) => _app = app;

    public Lie Lie { get; set; }

    public string Issuer => _app.Urls.First();

    /// <summary>How often its token endpoint was asked.</summary>
    public int TokensAsked => _tokens;

    /// <summary>Of the person it speaks of.</summary>
    public required string IdNumber { get; init; }

    public static async Task<HostileProvider> StartAsync(string idNumber)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        var provider = new HostileProvider(app) { IdNumber = idNumber };
        app.MapGet("/.well-known/openid-configuration", provider.Discovery);
        app.MapGet("/keys", Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _otherKey.Dispose();
    }

    /// <summary>The same server by another name, which is another origin.</summary>
    private string Elsewhere => Issuer.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private IResult Discovery() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{(Lie == Lie.AuthorizationEndpointElsewhere ? Elsewhere : Issuer)}/authorize",
        ["token_endpoint"] = $"{(Lie == Lie.TokenEndpointElsewhere ? Elsewhere : Issuer)}/token",
        ["jwks_uri"] = $"{Issuer}/keys",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256", "none", "HS256" },
    });

    private static RSAParameters NewKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(includePrivateParameters: true);
    }

    private static IResult Keys() =>
        Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "1", alg = "RS256", n = Base64Url.EncodeToString(Key.Modulus), e = Base64Url.EncodeToString(Key.Exponent) } } });

    private IResult Authorize(HttpRequest request)
    {
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _nonces[code] = request.Query["nonce"].ToString();
        var issuer = Lie == Lie.OtherIssuerInTheAnswer ? "&iss=" + Uri.EscapeDataString("https://other.example") : "";
        return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"].ToString())}{issuer}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        Interlocked.Increment(ref _tokens);
        var form = await request.ReadFormAsync();
        return Results.Json(new { access_token = "a", token_type = "Bearer", expires_in = 300, id_token = Token(_nonces[form["code"].ToString()]) });
    }

    private string Token(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Lie == Lie.OtherIssuer ? "https://other.example" : Issuer,
            ["sub"] = "hostile-1",
            ["aud"] = Lie switch { Lie.OtherAudience => "another-client", Lie.SecondAudience => new[] { ProvincialProvider.ClientId, "another-client" }, _ => ProvincialProvider.ClientId },
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(Lie == Lie.Expired ? -30 : 5).ToUnixTimeSeconds(),
            ["nonce"] = Lie == Lie.OtherNonce ? "another" : nonce,
            ["name"] = "张文",
            ["id_type"] = "1",
            ["id_number"] = IdNumber,
            ["identity_level"] = "verified",
        };
        if (Lie == Lie.Expired) claims["iat"] = now.AddHours(-1).ToUnixTimeSeconds();
        if (Lie == Lie.MissingNonce) claims.Remove("nonce");
        if (Lie == Lie.MissingSubject) claims.Remove("sub");
        var algorithm = Lie switch { Lie.AlgorithmNone => "none", Lie.SymmetricAlgorithm => "HS256", _ => "RS256" };
        var text = $"{Part(new { alg = algorithm, typ = "JWT", kid = "1" })}.{Part(claims)}";
        return $"{text}.{Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private byte[] Sign(byte[] text) => Lie switch
    {
        Lie.AlgorithmNone or Lie.MissingSignature => [],
        // The public key as a secret, and the client's own secret, are the classic mistakes; this is the second.
        Lie.SymmetricAlgorithm => HMACSHA256.HashData(Encoding.UTF8.GetBytes(ProvincialProvider.ClientSecret), text),
        Lie.UnknownKey => _otherKey.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => _key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    private static string Part(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
