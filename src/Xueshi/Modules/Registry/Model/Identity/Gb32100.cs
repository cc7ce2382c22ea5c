namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>The check character of the 统一社会信用代码 (GB 32100-2015 with amendment 1): 31 characters, without I, O, S, V and Z.</summary>
public static class Gb32100
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static bool IsValid(ReadOnlySpan<char> code) => code.Length == 18 && CheckCharacter(code[..17]) == code[17];

    /// <param name="seventeen">Seventeen characters of the standard's set.</param>
    /// <exception cref="ArgumentException">Another length or other characters.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> seventeen)
    {
        if (seventeen.Length != 17)
        {
            throw new ArgumentException("A credit code has seventeen characters before its check.", nameof(seventeen));
        }

        var (sum, weight) = (0, 1);
        foreach (var character in seventeen)
        {
            var value = Characters.IndexOf(character);
            if (value < 0) throw new ArgumentException($"'{character}' is not part of a credit code.", nameof(seventeen));
            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return Characters[(31 - sum % 31) % 31];
    }
}
