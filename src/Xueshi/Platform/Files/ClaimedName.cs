namespace Xueshi.Platform.Files;

/// <summary>The name an uploader gave: kept for people to read, never used as a path.</summary>
public static class ClaimedName
{
    public const int MaxLength = 120;

    /// <summary>The last part of the name; null when it is empty, too long, or carries control or direction-changing characters.</summary>
    public static string? Clean(string? claimed)
    {
        // Older browsers on Windows send the whole path.
        var name = (claimed ?? "").Split('/', '\\')[^1].Trim();
        return name is "" or "." or ".." || name.Length > MaxLength || name.Any(IsTrick) ? null : name;
    }

    // U+202E turns "fdp.exe" around on screen; such marks have no place in a file name.
    private static bool IsTrick(char c) =>
        char.IsControl(c) || c is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF';
}
