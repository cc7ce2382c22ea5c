using System.Text;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Registry.Search;

/// <summary>What counts of a name, a code or typed words when organizations are searched.</summary>
public static class SearchKey
{
    /// <summary>Letters and digits alone, full-width forms as ASCII, upper-case: 广州（测试）电子 and 广州 测试电子 are the same. Null gives empty.</summary>
    public static string Of(string? text) => string.Concat(TypedText.Normalize(text).EnumerateRunes().Where(Rune.IsLetterOrDigit));

    /// <summary>One string per character, also where a character takes two code units.</summary>
    public static IReadOnlyList<string> Characters(string key) => [.. key.EnumerateRunes().Select(rune => rune.ToString())];
}
