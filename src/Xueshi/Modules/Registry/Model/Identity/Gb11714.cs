namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>The check character of the nine-character organization code (GB 11714-1997), which is part of every 统一社会信用代码.</summary>
public static class Gb11714
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    public static bool IsValid(ReadOnlySpan<char> code) => code.Length == 9 && CheckCharacter(code[..8]) == code[8];

    /// <param name="eight">Eight characters 0-9 or A-Z.</param>
    /// <exception cref="ArgumentException">Another length or other characters.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> eight)
    {
        if (eight.Length != Weights.Length)
        {
            throw new ArgumentException("An organization code has eight characters before its check.", nameof(eight));
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * Value(eight[i]);
        }

        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var check => (char)('0' + check),
        };
    }

    private static int Value(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'Z' => character - 'A' + 10,
        _ => throw new ArgumentException($"'{character}' is not part of an organization code.", nameof(character)),
    };
}
