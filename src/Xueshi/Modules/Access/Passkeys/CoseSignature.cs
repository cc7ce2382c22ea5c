using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Xueshi.Modules.Access.Passkeys;

/// <summary>Signatures by the algorithms of COSE (RFC 9053) that authenticators attest with: ES256, ES384, RS256 and PS256.</summary>
public static class CoseSignature
{
    private const long Es256 = -7;
    private const long Es384 = -35;
    private const long Ps256 = -37;
    private const long Rs256 = -257;

    public static bool Verify(X509Certificate2 certificate, long algorithm, byte[] signed, byte[] signature)
    {
        using var curve = certificate.GetECDsaPublicKey();
        using var rsa = certificate.GetRSAPublicKey();
        return Verify(curve, rsa, algorithm, signed, signature);
    }

    /// <param name="coseKey">A COSE key (RFC 9052 7), whose own algorithm must be the one that signed.</param>
    public static bool Verify(ReadOnlyMemory<byte> coseKey, long algorithm, byte[] signed, byte[] signature)
    {
        var parts = new Dictionary<long, byte[]>();
        var (own, named) = (0L, 0L);
        var reader = new CborReader(coseKey, CborConformanceMode.Lax, allowMultipleRootLevelValues: true);
        for (var left = reader.ReadStartMap() ?? 0; left > 0; left--)
        {
            var label = reader.ReadInt64();
            if (label == 3) own = reader.ReadInt64();
            else if (label == -1 && reader.PeekState() is not CborReaderState.ByteString) named = reader.ReadInt64();
            else if (reader.PeekState() == CborReaderState.ByteString) parts[label] = reader.ReadByteString();
            else reader.SkipValue();
        }
        if (own != algorithm) return false;
        using var curve = algorithm is Es256 or Es384 ? Curve(named, parts) : null;
        using var rsa = algorithm is Rs256 or Ps256 ? RSA.Create(new RSAParameters { Modulus = parts[-1], Exponent = parts[-2] }) : null;
        return Verify(curve, rsa, algorithm, signed, signature);
    }

    private static bool Verify(ECDsa? curve, RSA? rsa, long algorithm, byte[] signed, byte[] signature) => algorithm switch
    {
        Es256 => curve?.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) == true,
        Es384 => curve?.VerifyData(signed, signature, HashAlgorithmName.SHA384, DSASignatureFormat.Rfc3279DerSequence) == true,
        Rs256 => rsa?.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) == true,
        Ps256 => rsa?.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss) == true,
        _ => false,
    };

    private static ECDsa Curve(long named, Dictionary<long, byte[]> parts) => ECDsa.Create(new ECParameters
    {
        Curve = named == 2 ? ECCurve.NamedCurves.nistP384 : ECCurve.NamedCurves.nistP256,
        Q = new() { X = parts[-2], Y = parts[-3] },
    });
}
