using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Xueshi.Platform.Text;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>What a person typed or pasted as a number or code.</summary>
public static class TypedText
{
    /// <summary>
    /// Full-width forms as ASCII, without any whitespace or invisible formatting characters, upper-case.
    /// Digits of other scripts stay as they are, so that a format check refuses them. Null gives empty.
    /// </summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var plain = new StringBuilder(text.Length);
        foreach (var rune in FullWidth.Fold(text).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format) plain.Append(rune);
        }

        return plain.ToString().ToUpperInvariant();
    }

    /// <summary>Nothing to see: no text, or blanks and invisible characters alone.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) => Normalize(text).Length == 0;
}
