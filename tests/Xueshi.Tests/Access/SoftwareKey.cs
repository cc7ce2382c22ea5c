using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Xueshi.Tests.Access;

/// <summary>A device that keeps one passkey (W3C Web Authentication, level 3, 6.1 and 6.5), and can be copied and lied to.</summary>
internal sealed class SoftwareKey
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private byte[] _user = [];

    public string Origin { get; set; } = "https://localhost";

    public uint Counter { get; set; } = 1;

    /// <summary>Present, and verified by finger or PIN.</summary>
    public byte Flags { get; set; } = 0x05;

    /// <summary>What it says of itself when it is made.</summary>
    public Attesting Attesting { get; set; }

    /// <summary>The maker's certificate and key, where it attests with one.</summary>
    public (X509Certificate2 Certificate, ECDsa Key)? Maker { get; set; }

    /// <summary>Answers <c>navigator.credentials.create</c>.</summary>
    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        _user = Base64Url.DecodeFromChars(asked.RootElement.GetProperty("user").GetProperty("id").GetString());
        var point = _key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head((byte)(Flags | 0x40)), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        var client = Client("webauthn.create", ChallengeOf(options));
        var attestation = Attestation(data, [.. data, .. SHA256.HashData(Attesting == Attesting.OverAnotherChallenge ? "another"u8 : client)]);
        return Credential(new { clientDataJSON = Text(client), attestationObject = Text(attestation), transports = Array.Empty<string>() });
    }

    private byte[] Attestation(byte[] data, byte[] signed)
    {
        var writer = new CborWriter();
        writer.WriteStartMap(3);
        writer.WriteTextString("fmt");
        writer.WriteTextString(Attesting == Attesting.None ? "none" : "packed");
        writer.WriteTextString("attStmt");
        if (Attesting == Attesting.None)
        {
            writer.WriteStartMap(0);
        }
        else
        {
            writer.WriteStartMap(Maker is null ? 2 : 3);
            writer.WriteTextString("alg");
            writer.WriteInt64(-7);
            writer.WriteTextString("sig");
            var signature = (Maker?.Key ?? _key).SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            if (Attesting == Attesting.Forged) signature[^1] ^= 1;
            writer.WriteByteString(signature);
            if (Maker is { } maker)
            {
                writer.WriteTextString("x5c");
                writer.WriteStartArray(1);
                writer.WriteByteString(maker.Certificate.RawData);
                writer.WriteEndArray();
            }
        }
        writer.WriteEndMap();
        writer.WriteTextString("authData");
        writer.WriteByteString(data);
        writer.WriteEndMap();
        return writer.Encode();
    }

    /// <summary>Answers <c>navigator.credentials.get</c>.</summary>
    /// <param name="challenge">Another than the one asked for.</param>
    public string Sign(string options, string? challenge = null)
    {
        Counter++;
        var (data, client) = (Head(Flags), Client("webauthn.get", challenge ?? ChallengeOf(options)));
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature), userHandle = Text(_user) });
    }

    private static string ChallengeOf(string options)
    {
        using var asked = JsonDocument.Parse(options);
        return asked.RootElement.GetProperty("challenge").GetString()!;
    }

    private byte[] Head(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return [.. SHA256.HashData("localhost"u8), flags, .. counter];
    }

    private byte[] Client(string type, string challenge) => JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = Origin, crossOrigin = false });

    private string Credential(object response) =>
        JsonSerializer.Serialize(new { id = Text(_id), rawId = Text(_id), type = "public-key", response, clientExtensionResults = new { } });

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}

/// <summary>What a new key says of itself.</summary>
public enum Attesting
{
    None,
    Packed,
    Forged,
    OverAnotherChallenge,
}
