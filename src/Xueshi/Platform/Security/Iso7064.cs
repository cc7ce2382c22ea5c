namespace Xueshi.Platform.Security;

/// <summary>
/// The two check character systems of ISO 7064 in use here: MOD 11-2 (citizen identity numbers, GB 11643-1999) and
/// MOD 37,36 (certificate numbers). Both catch every single wrong character and nearly every swap of neighbors.
/// Only 0-9 and A-Z count: full-width, lower-case and other digits are for the caller to normalize first.
/// </summary>
public static class Iso7064
{
    private const string Mod11Characters = "0123456789X";
    private const string Mod36Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The character to append, 0-9 or X.</summary>
    /// <exception cref="ArgumentException">Something other than 0-9.</exception>
    public static char Mod11_2CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        foreach (var digit in digits)
        {
            sum = (sum + DigitValue(digit)) * 2 % 11;
        }

        return Mod11Characters[(12 - sum) % 11];
    }

    /// <summary>Whether the last character fits those before it; malformed or too short is simply not valid.</summary>
    public static bool IsValidMod11_2(ReadOnlySpan<char> text) =>
        text.Length >= 2
        && !text[..^1].ContainsAnyExceptInRange('0', '9')
        && Mod11_2CheckCharacter(text[..^1]) == text[^1];

    /// <summary>The character to append, 0-9 or A-Z.</summary>
    /// <exception cref="ArgumentException">Something other than 0-9 and A-Z.</exception>
    public static char Mod37_36CheckCharacter(ReadOnlySpan<char> text)
    {
        var product = 36;
        foreach (var character in text)
        {
            var sum = (product + AlphanumericValue(character)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }

        return Mod36Characters[(37 - product) % 36];
    }

    /// <summary>Whether the last character fits those before it; malformed or too short is simply not valid.</summary>
    public static bool IsValidMod37_36(ReadOnlySpan<char> text) =>
        text.Length >= 2
        && !text.ContainsAnyExcept(Mod36Characters)
        && Mod37_36CheckCharacter(text[..^1]) == text[^1];

    private static int DigitValue(char character) =>
        character is >= '0' and <= '9' ? character - '0' : throw Unknown(character);

    private static int AlphanumericValue(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'Z' => character - 'A' + 10,
        _ => throw Unknown(character),
    };

    private static ArgumentException Unknown(char character) => new($"'{character}' has no value in ISO 7064.");
}
