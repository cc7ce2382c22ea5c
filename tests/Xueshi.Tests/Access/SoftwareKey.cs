using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
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

    /// <summary>Answers <c>navigator.credentials.create</c>.</summary>
    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        _user = Base64Url.DecodeFromChars(asked.RootElement.GetProperty("user").GetProperty("id").GetString());
        var point = _key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head((byte)(Flags | 0x40)), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Text(Client("webauthn.create", ChallengeOf(options))), attestationObject = Text(attestation), transports = Array.Empty<string>() });
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
