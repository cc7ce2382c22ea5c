using Xueshi.Platform.Security;

namespace Xueshi.Platform.Challenges;

/// <summary>
/// The way without script: five digits in a picture, or a sum said in words, which a screen reader reads and a braille line shows. Both follow from
/// the challenge's id and the installation's key, so nothing is kept.
/// </summary>
public sealed record ChallengeCode(string Digits, string Question, string Sum)
{
    private static readonly string[] Words = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    public static ChallengeCode Of(Guid id, BlindIndex index)
    {
        var drawn = index.Of("challenge-code", $"{id:N}");
        // 0 and 1 are taken for letters.
        var digits = string.Concat(drawn.Take(5).Select(each => (char)('2' + each % 8)));
        var (small, large) = (2 + drawn[5] % 8, 11 + drawn[6] % 9);
        return new(digits, $"{Word(small)}加{Word(large)}等于几", $"{small + large}");
    }

    /// <param name="typed">The digits of the picture or the sum.</param>
    public bool Matches(string? typed) =>
        typed is { Length: <= 10 } && Text.FullWidth.Fold(typed).Trim() is var plain && (FixedTime.AreEqual(plain, Digits) | FixedTime.AreEqual(plain, Sum));

    /// <param name="number">From 0 to 19.</param>
    public static string Word(int number) => number <= 10 ? Words[number] : $"十{Words[number - 10]}";
}
