using System.Globalization;
using System.Text;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>
/// What can be a person's name: letters of any script, and between them blanks, middle dots, hyphens, apostrophes and full stops. Digits, brackets and invisible
/// characters are in no name; those that turn the direction of writing would alter what stands around it.
/// </summary>
public static class LegalName
{
    private const string Between = " ·•・‧．.-'’";

    public static bool IsLegal(string name) => name.EnumerateRunes().Any(Rune.IsLetter) && name.EnumerateRunes().All(IsLegal);

    private static bool IsLegal(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || rune.IsBmp && Between.Contains((char)rune.Value, StringComparison.Ordinal);
}
