namespace Xueshi.Modules.Registry.Search;

/// <summary>The pieces under which a name or code stands in the index. Each list names every piece once.</summary>
internal static class Grams
{
    /// <summary>The first eight characters of a code say authority, class and place, which thousands share; the index begins behind them.</summary>
    public const int CodeTail = 8;

    public const int CodePiece = 3;

    /// <summary>明珠软件 as ^明, ^明珠, 明, 珠, 软, 件, 明珠, 珠软, 软件.</summary>
    public static IEnumerable<string> OfName(string key)
    {
        var characters = SearchKey.Characters(key);
        return Leading(characters).Concat(characters).Concat(Pairs(characters)).Distinct();
    }

    /// <summary>91440101MA5CKX2T0H as #MA5, #A5C, #5CK …</summary>
    public static IEnumerable<string> OfCode(string key) =>
        Enumerable.Range(CodeTail, Math.Max(0, key.Length - CodeTail - CodePiece + 1)).Select(start => CodeGram(key.Substring(start, CodePiece))).Distinct();

    public static IEnumerable<string> Pairs(IReadOnlyList<string> characters) => characters.Zip(characters.Skip(1), (one, next) => one + next).Distinct();

    /// <summary>How it begins: with one character and with two.</summary>
    public static IEnumerable<string> Leading(IReadOnlyList<string> characters) =>
        Enumerable.Range(1, Math.Min(2, characters.Count)).Select(count => "^" + string.Concat(characters.Take(count)));

    public static string CodeGram(string piece) => "#" + piece;
}
