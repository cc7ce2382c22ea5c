using System.Security.Claims;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>Whom the provider has shown before us, in checked tokens of this very sign-in.</summary>
/// <param name="Name">Null unless the provider has verified it.</param>
/// <param name="Number">In full; null unless the provider has verified it.</param>
/// <param name="IsStrong">Two factors by the provider, where our policy takes its word.</param>
public sealed record ProvincialIdentity(string Issuer, string Subject, string? Name, IdType Type, string? Number, string? Nationality, bool IsStrong)
{
    public static ProvincialIdentity Of(ClaimsPrincipal principal, ProvincialOptions options)
    {
        var isVerified = options.IsVerified(Claim(options.LevelClaim));
        var type = options.TypeOf(Claim(options.IdTypeClaim));
        return new(
            Claim("iss")!, Claim("sub")!, isVerified ? Claim(options.NameClaim) : null, type ?? IdType.ResidentId,
            isVerified && type is not null ? Claim(options.IdNumberClaim) : null, Claim(options.NationalityClaim), options.IsStrong(Claim("acr")));

        string? Claim(string name) => principal.FindFirst(name)?.Value is { Length: > 0 } value ? value : null;
    }

    /// <summary>Null when the provider has verified none, or one that cannot be.</summary>
    public IdNumber? Proven(DateOnly today) =>
        Name is { Length: > 0 } && Number is not null && IdNumber.Read(Type, Number, today, Nationality) is { IsDone: true } read ? read.Value : null;
}
