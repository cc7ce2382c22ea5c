using System.Security.Cryptography;

namespace Xueshi.Platform.Security;

/// <summary>The 32 characters of Crockford's alphabet: digits and capital letters without I, L, O and U, which the eye confuses.</summary>
public static class CrockfordBase32
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Characters from the operating system's random source, five bits each.</summary>
    public static string Random(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    public static bool IsWritten(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Alphabet);

    /// <summary>Reads capitals that are never written as the digit they were taken for: O as 0, I and L as 1.</summary>
    public static string Corrected(string capitals) => capitals.Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
