using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Xueshi.Modules.Access.Passkeys;

/// <summary>A <c>packed</c> attestation statement (Web Authentication, level 3, 8.2): by the maker's certificate, or by the new key itself.</summary>
public sealed class PackedAttestation
{
    private const string AaguidExtension = "1.3.6.1.4.1.45724.1.1.4";

    // Of the authenticator data: hash of the host name, flags, counter.
    private const int HeadLength = 37;

    private const int AaguidLength = 16;

    private readonly byte[] _data;
    private readonly long _algorithm;
    private readonly byte[] _signature;

    private PackedAttestation(byte[] data, long algorithm, byte[] signature, IReadOnlyList<X509Certificate2> chain) =>
        (_data, _algorithm, _signature, Chain) = (data, algorithm, signature, chain);

    /// <summary>The maker's certificate first; empty when the key attests itself.</summary>
    public IReadOnlyList<X509Certificate2> Chain { get; }

    /// <returns>Null for another format, or for none.</returns>
    public static PackedAttestation? Read(ReadOnlyMemory<byte> attestationObject)
    {
        try
        {
            var reader = new CborReader(attestationObject, CborConformanceMode.Lax);
            var (format, data, statement) = ("", Array.Empty<byte>(), ReadOnlyMemory<byte>.Empty);
            for (var left = reader.ReadStartMap() ?? 0; left > 0; left--)
            {
                switch (reader.ReadTextString())
                {
                    case "fmt": format = reader.ReadTextString(); break;
                    case "authData": data = reader.ReadByteString(); break;
                    case "attStmt": statement = reader.ReadEncodedValue(); break;
                    default: reader.SkipValue(); break;
                }
            }
            return format == "packed" && data.Length > HeadLength + AaguidLength ? ReadStatement(statement, data) : null;
        }
        catch (Exception fault) when (fault is CborContentException or InvalidOperationException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The signature is the maker's or the key's own, over this ceremony.</summary>
    public bool IsSound(ReadOnlySpan<byte> clientDataHash)
    {
        byte[] signed = [.. _data, .. clientDataHash];
        try
        {
            if (Chain.Count > 0) return IsOfMaker(Chain[0]) && CoseSignature.Verify(Chain[0], _algorithm, signed, _signature);
            return CoseSignature.Verify(CredentialKey(), _algorithm, signed, _signature);
        }
        catch (Exception fault) when (fault is CborContentException or InvalidOperationException or CryptographicException or AsnContentException or ArgumentException or KeyNotFoundException)
        {
            return false;
        }
    }

    private static PackedAttestation ReadStatement(ReadOnlyMemory<byte> statement, byte[] data)
    {
        var reader = new CborReader(statement, CborConformanceMode.Lax);
        var (algorithm, signature, chain) = (0L, Array.Empty<byte>(), new List<X509Certificate2>());
        for (var left = reader.ReadStartMap() ?? 0; left > 0; left--)
        {
            switch (reader.ReadTextString())
            {
                case "alg": algorithm = reader.ReadInt64(); break;
                case "sig": signature = reader.ReadByteString(); break;
                case "x5c":
                    for (var certificates = reader.ReadStartArray() ?? 0; certificates > 0; certificates--) chain.Add(X509CertificateLoader.LoadCertificate(reader.ReadByteString()));
                    reader.ReadEndArray();
                    break;
                default: reader.SkipValue(); break;
            }
        }
        return new(data, algorithm, signature, chain);
    }

    /// <summary>8.2.1: version 3, for attestation, no authority, and for this model where it names one.</summary>
    private bool IsOfMaker(X509Certificate2 certificate)
    {
        if (certificate.Version != 3 || !certificate.Subject.Contains("OU=Authenticator Attestation", StringComparison.Ordinal)) return false;
        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is not { CertificateAuthority: false }) return false;
        return certificate.Extensions[AaguidExtension] is not { } named
            || !named.Critical && CryptographicOperations.FixedTimeEquals(AsnDecoder.ReadOctetString(named.RawData, AsnEncodingRules.DER, out _), _data.AsSpan(HeadLength, AaguidLength));
    }

    private ReadOnlyMemory<byte> CredentialKey()
    {
        var idAt = HeadLength + AaguidLength;
        var key = idAt + 2 + BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(idAt));
        return _data.AsMemory(key);
    }
}
