namespace Xueshi.Platform.Files;

/// <summary>How each kind is recognised and named.</summary>
public static class FileKinds
{
    public static FileKind? OfExtension(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".pdf" => FileKind.Pdf,
        ".jpg" or ".jpeg" => FileKind.Jpeg,
        ".png" => FileKind.Png,
        _ => null,
    };

    /// <summary>Judged at the very first byte: a kind that starts later is a file made to be read in two ways.</summary>
    public static FileKind? OfContent(ReadOnlySpan<byte> content) => content switch
    {
        _ when content.StartsWith("%PDF-"u8) => FileKind.Pdf,
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        _ => null,
    };

    extension(FileKind kind)
    {
        public string ContentType => kind switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Jpeg => "image/jpeg",
            FileKind.Png => "image/png",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of file."),
        };

        public bool IsImage => kind is FileKind.Jpeg or FileKind.Png;
    }
}
