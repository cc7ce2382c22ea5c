using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>省网厅账号登录: an OpenID Connect provider (<c>Xueshi:ProvincialSignIn</c>, docs/operations/provincial-sign-in.md). Off without <see cref="Authority"/>. Lists are separated by commas.</summary>
public sealed class ProvincialOptions
{
    public const string Scheme = "provincial";

    /// <summary>Base of the discovery document; HTTPS, except on loopback.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The exact issuer of its tokens; empty for the authority itself.</summary>
    public string Issuer { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>From the environment alone.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; set; } = "省网厅账号";

    public string Scopes { get; set; } = "openid,profile";

    /// <summary>Further origins that the server may ask and the browser may be sent to, such as <c>https://login.example.gov.cn</c>; the authority's own is always one.</summary>
    public string Origins { get; set; } = "";

    public string NameClaim { get; set; } = "name";

    public string IdTypeClaim { get; set; } = "id_type";

    public string IdNumberClaim { get; set; } = "id_number";

    public string NationalityClaim { get; set; } = "id_country";

    public string LevelClaim { get; set; } = "identity_level";

    /// <summary>Values of the level claim that mean: the provider has verified name and number.</summary>
    public string VerifiedLevels { get; set; } = "verified";

    /// <summary>The provider's document types and ours, as <c>10=1,20=4</c>; those left out are read as our own numbers.</summary>
    public string IdTypes { get; set; } = "";

    /// <summary>Values of <c>acr</c> that stand for two factors; empty: the second factor is always asked here.</summary>
    public string StrongAcr { get; set; } = "";

    public bool IsOn => Authority.Length > 0;

    public string ExpectedIssuer => Issuer.Length > 0 ? Issuer : Authority;

    /// <summary>Every origin that may be contacted (PI-08).</summary>
    public IReadOnlySet<string> AllowedOrigins() => Split(Origins).Append(Authority).Select(each => new Uri(each).GetLeftPart(UriPartial.Authority)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public bool IsVerified(string? level) => level is not null && Split(VerifiedLevels).Contains(level);

    public bool IsStrong(string? acr) => acr is not null && Split(StrongAcr).Contains(acr);

    public IdType? TypeOf(string? theirs)
    {
        var pairs = Split(IdTypes).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        return Enum.TryParse<IdType>(pairs.GetValueOrDefault(theirs ?? "") ?? theirs, out var type) && Enum.IsDefined(type) ? type : null;
    }

    public static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
