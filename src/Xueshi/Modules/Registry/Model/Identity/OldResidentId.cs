using System.Text.RegularExpressions;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>
/// The 15-digit resident number without a check digit, issued before GB 11643-1999. It is accepted in old data only, never from a form.
/// </summary>
public static partial class OldResidentId
{
    public static bool HasForm(string normalized) => Form().IsMatch(normalized);

    /// <summary>
    /// The 18 characters the number became; null when malformed, or for the sequence numbers 996 to 999, which were kept for people
    /// born before 1900 and do not tell their century.
    /// </summary>
    public static string? Upgrade(string? text)
    {
        var old = TypedText.Normalize(text);
        if (!HasForm(old) || string.CompareOrdinal(old[12..], "996") >= 0) return null;
        var seventeen = old[..6] + "19" + old[6..];
        return seventeen + Iso7064.Mod11_2CheckCharacter(seventeen);
    }

    [GeneratedRegex(@"\A[0-9]{15}\z")]
    private static partial Regex Form();
}
