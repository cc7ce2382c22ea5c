using System.Text;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>Breaks text into lines: between any two ideographs, but not inside a Latin word or number and not before closing punctuation.</summary>
public static class TextWrap
{
    private const string NeverFirst = "，。、；：！？）》」』】〕”’…·%,.;:!?)]}";
    private const string NeverLast = "（《「『【〔“‘([{";

    /// <returns>At least one line; a word longer than a line is cut.</returns>
    public static IReadOnlyList<string> Lines(string text, TextStyle style, float width)
    {
        var lines = new List<string>();
        var rest = text.AsSpan().Trim();
        while (style.WidthOf(rest) > width)
        {
            var fits = FittingLength(rest, style, width);
            var cut = BreakBefore(rest, fits);
            lines.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0 || lines.Count == 0) lines.Add(rest.ToString());
        return lines;
    }

    private static int FittingLength(ReadOnlySpan<char> text, TextStyle style, float width)
    {
        var length = 0;
        foreach (var character in text.EnumerateRunes())
        {
            var next = length + character.Utf16SequenceLength;
            if (length > 0 && style.WidthOf(text[..next]) > width) break;
            length = next;
        }

        return length;
    }

    private static int BreakBefore(ReadOnlySpan<char> text, int fits)
    {
        for (var cut = fits; cut > fits / 2; cut--)
        {
            if (MayBreak(text, cut)) return cut;
        }

        return fits;
    }

    private static bool MayBreak(ReadOnlySpan<char> text, int at)
    {
        if (at <= 0 || at >= text.Length || char.IsLowSurrogate(text[at])) return false;
        var (before, after) = (text[at - 1], text[at]);
        return !NeverFirst.Contains(after) && !NeverLast.Contains(before) && !(IsWordPart(before) && IsWordPart(after));
    }

    private static bool IsWordPart(char character) => char.IsAscii(character) && !char.IsWhiteSpace(character);
}
