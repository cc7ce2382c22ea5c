using System.Text;

namespace Xueshi.Modules.Registry.Identities;

/// <summary>Where two texts differ, character by character, by their longest common subsequence; so that one missing character does not mark all that follow.</summary>
public static class TextDifference
{
    /// <summary>A run of characters that are in both texts, or in one alone.</summary>
    public readonly record struct Run(string Text, bool Differs);

    /// <param name="one">The text that is shown, in full.</param>
    /// <param name="other">The text it is compared with; at most some hundred characters, since all pairs are looked at.</param>
    /// <param name="shown">What to show instead, as long as <paramref name="one"/>: its mask.</param>
    public static IReadOnlyList<Run> Of(string one, string other, string? shown = null)
    {
        var (mine, theirs) = (one.EnumerateRunes().ToList(), other.EnumerateRunes().ToList());
        var letters = (shown ?? one).EnumerateRunes().ToList();
        if (letters.Count != mine.Count) throw new ArgumentException("A mask is as long as its text.", nameof(shown));
        var common = Lengths(mine, theirs);
        var runs = new List<Run>();
        for (int i = 0, j = 0; i < mine.Count; i++)
        {
            while (j < theirs.Count && mine[i] != theirs[j] && common[i, j + 1] >= common[i + 1, j]) j++;
            var isCommon = j < theirs.Count && mine[i] == theirs[j];
            if (isCommon) j++;
            Append(runs, letters[i].ToString(), !isCommon);
        }
        return runs;
    }

    /// <summary>Of the longest common subsequence of the rest from each pair of places on.</summary>
    private static int[,] Lengths(List<Rune> mine, List<Rune> theirs)
    {
        var lengths = new int[mine.Count + 1, theirs.Count + 1];
        for (var i = mine.Count - 1; i >= 0; i--)
            for (var j = theirs.Count - 1; j >= 0; j--)
                lengths[i, j] = mine[i] == theirs[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    private static void Append(List<Run> runs, string letter, bool differs)
    {
        if (runs.Count > 0 && runs[^1].Differs == differs) runs[^1] = new(runs[^1].Text + letter, differs);
        else runs.Add(new(letter, differs));
    }
}
