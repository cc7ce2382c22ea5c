namespace Xueshi.Modules.Registry.Search;

/// <summary>What somebody typed to find an organization, read once.</summary>
internal sealed class SearchWords
{
    private const int LongestCode = 18;

    private const int Longest = 60;

    public SearchWords(string typed)
    {
        Characters = [.. SearchKey.Characters(SearchKey.Of(typed)).Take(Longest)];
        Key = string.Concat(Characters);
    }

    public string Key { get; }

    public IReadOnlyList<string> Characters { get; }

    public short Length => (short)Characters.Count;

    /// <summary>How a name that begins so stands in the index.</summary>
    public string Leading => Grams.Leading(Characters).Last();

    /// <summary>What a name that contains the words has: their pairs, or the one character.</summary>
    public IReadOnlyList<string> Pieces => Length == 1 ? Characters : [.. Grams.Pairs(Characters)];

    /// <summary>What a name has in which the characters follow one another.</summary>
    public IReadOnlyList<string> Singles => [.. Characters.Distinct()];

    public bool MayBeCode => Length <= LongestCode && Key.All(char.IsAsciiLetterOrDigit);

    /// <summary>No code that begins so comes behind it, in the order of either database.</summary>
    public string LastCode => Key.PadRight(LongestCode, 'Z');

    /// <summary>Under which a code with this part stands: its last three characters, which are the likeliest to lie behind the place. Null for less.</summary>
    public string? CodePiece => MayBeCode && Length >= Grams.CodePiece ? Grams.CodeGram(Key[^Grams.CodePiece..]) : null;

    // A key has letters and digits alone, so nothing in it means anything to a pattern.
    public string Beginning => Key + "%";

    public string Containing => $"%{Key}%";

    /// <summary>软件公司 as %软%件%公%司%, which 软件技术有限公司 has.</summary>
    public string Shortened => $"%{string.Join('%', Characters)}%";
}
