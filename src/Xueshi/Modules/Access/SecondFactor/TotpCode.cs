using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>Time-based one-time passwords as authenticator apps make them: HMAC-SHA-1, six digits, thirty seconds (RFC 6238, RFC 4226 5.3).</summary>
public static class TotpCode
{
    /// <summary>Bytes of a secret (RFC 4226 4, R6).</summary>
    public const int SecretLength = 20;

    private const int StepSeconds = 30;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTime now) => new DateTimeOffset(now).ToUnixTimeSeconds() / StepSeconds;

    public static string Of(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>What the app reads from the picture; under the installation's name it lists the account.</summary>
    public static string Uri(string account, ReadOnlySpan<byte> secret)
    {
        var issuer = System.Uri.EscapeDataString("学时");
        return $"otpauth://totp/{issuer}:{System.Uri.EscapeDataString(account)}?secret={Base32(secret)}&issuer={issuer}";
    }

    /// <summary>The secret in base 32 (RFC 4648 6), which people can type into an app that reads no picture.</summary>
    public static string Base32(ReadOnlySpan<byte> secret)
    {
        var text = new System.Text.StringBuilder();
        for (var bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var pair = secret[bit / 8] << 8 | (bit / 8 + 1 < secret.Length ? secret[bit / 8 + 1] : 0);
            text.Append(Alphabet[pair >> (11 - bit % 8) & 31]);
        }
        return text.ToString();
    }
}
