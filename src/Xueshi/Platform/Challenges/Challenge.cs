using System.Globalization;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Challenges;

/// <summary>
/// A task for a browser: find a number that, hashed with the signature, begins with so many zero bits; or read a code from an image. Everything about it is
/// in its text, which is signed, so that any node can judge it and none remembers it before it is used (ID-04).
/// </summary>
/// <param name="Bits">Leading zero bits asked of the proof.</param>
/// <param name="ExpiresAt">UTC, whole seconds.</param>
/// <param name="Id">128 random bits; used once.</param>
public sealed record Challenge(int Bits, DateTime ExpiresAt, Guid Id)
{
    /// <summary>What stands in the form: bits, seconds since 1970, id, signature.</summary>
    public string Text(string purpose, BlindIndex index) => $"{Head}.{Signature(purpose, index)}";

    /// <summary>What the proof is computed over.</summary>
    public string Signature(string purpose, BlindIndex index) => Convert.ToHexStringLower(index.Of("challenge", $"{purpose}\n{Head}").AsSpan(0, 16));

    /// <returns>Null for a text that was not signed here for this purpose.</returns>
    public static Challenge? Read(string? text, string purpose, BlindIndex index)
    {
        if (text is not { Length: < 120 } || text.Split('.') is not [var bits, var expires, var id, _]) return null;
        if (!int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var zeros) || !Guid.TryParseExact(id, "N", out var guid)) return null;
        if (!long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()) return null;
        var challenge = new Challenge(zeros, DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, guid);
        return FixedTime.AreEqual(challenge.Text(purpose, index), text) ? challenge : null;
    }

    private string Head => $"{Bits}.{new DateTimeOffset(ExpiresAt).ToUnixTimeSeconds()}.{Id:N}";
}
