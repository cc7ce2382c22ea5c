namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>What lists, logs and public pages show instead of a number. The mask is as long as the number.</summary>
public static class Mask
{
    /// <summary>The first and last characters; a text too short to hide anything is hidden wholly.</summary>
    public static string Keep(string text, int first, int last) =>
        text.Length <= first + last
            ? new string('*', text.Length)
            : string.Concat(text.AsSpan(0, first), new string('*', text.Length - first - last), text.AsSpan(text.Length - last));

    /// <summary>12 characters and more show the first and last four; fewer the last four; fewer than eight the last two.</summary>
    public static string Number(string text) => text.Length >= 12 ? Keep(text, 4, 4) : PublicNumber(text);

    /// <summary>For certificates and public pages: the last four, of fewer than eight characters the last two.</summary>
    public static string PublicNumber(string text) => Keep(text, 0, text.Length < 8 ? 2 : 4);
}
