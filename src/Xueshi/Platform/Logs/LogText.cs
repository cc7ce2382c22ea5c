using System.Globalization;
using System.Text;

namespace Xueshi.Platform.Logs;

/// <summary>Text as a line of a log may hold it: whatever would begin a new line, move the cursor or turn the reading direction is written as <c>\uXXXX</c> (AL-04; ASVS 16.4.1).</summary>
public static class LogText
{
    public static string Encode(string text)
    {
        if (!text.Any(IsEncoded)) return text;
        var line = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsEncoded(character)) line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else line.Append(character);
        }
        return line.ToString();
    }

    // A backslash, too: otherwise an encoded character and one that was typed as such would look alike.
    private static bool IsEncoded(char character) =>
        character == '\\' || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
