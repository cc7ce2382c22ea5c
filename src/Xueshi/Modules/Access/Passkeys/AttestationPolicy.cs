using System.Security.Cryptography.X509Certificates;

namespace Xueshi.Modules.Access.Passkeys;

/// <summary>
/// Whose authenticators are trusted for those who hold a role in an office (<c>Xueshi:Passkeys:AttestationRoots</c>, a folder of PEM certificates;
/// docs/decisions/0011-officials-keys-say-what-they-are.md). Without roots a statement must be sound, whoever made the device.
/// </summary>
public sealed class AttestationPolicy(IReadOnlyList<X509Certificate2> roots)
{
    public static AttestationPolicy From(IConfiguration configuration) =>
        configuration["Xueshi:Passkeys:AttestationRoots"] is { Length: > 0 } folder
            ? new([.. Directory.EnumerateFiles(folder, "*.pem").Order(StringComparer.Ordinal).Select(X509CertificateLoader.LoadCertificateFromFile)])
            : new([]);

    /// <summary>Whether this is a <c>packed</c> statement that holds and, where roots are named, leads to one of them.</summary>
    /// <param name="attestationObject">As the device made it (Web Authentication, level 3, 6.5.4).</param>
    /// <param name="clientDataHash">What was signed along with it.</param>
    public bool Accepts(ReadOnlyMemory<byte> attestationObject, ReadOnlyMemory<byte> clientDataHash) =>
        PackedAttestation.Read(attestationObject) is { } statement && statement.IsSound(clientDataHash.Span) && (roots.Count == 0 || IsTrusted(statement.Chain));

    private bool IsTrusted(IReadOnlyList<X509Certificate2> chain)
    {
        if (chain.Count == 0) return false;
        using var built = new X509Chain();
        var rules = built.ChainPolicy;
        rules.TrustMode = X509ChainTrustMode.CustomRootTrust;
        rules.CustomTrustStore.AddRange(roots.ToArray());
        rules.ExtraStore.AddRange(chain.Skip(1).ToArray());
        // Makers of authenticators publish no lists of revoked certificates, and nobody outside is asked here (PI-08).
        rules.RevocationMode = X509RevocationMode.NoCheck;
        rules.DisableCertificateDownloads = true;
        return built.Build(chain[0]);
    }
}
