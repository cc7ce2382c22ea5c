using System.Text;
using Xueshi.Platform.Text;

namespace Xueshi.Modules.Hours.Import;

/// <summary>The name of a public course as it is compared: letters and digits alone, so that 《书名号》, blanks and full-width forms do not make a second course.</summary>
public static class TopicKey
{
    public static string Of(string courseName)
    {
        var key = new StringBuilder(courseName.Length);
        foreach (var rune in FullWidth.Fold(courseName).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToUpperInvariant(rune));
        return key.Length > 0 ? key.ToString() : courseName.Trim();
    }
}
