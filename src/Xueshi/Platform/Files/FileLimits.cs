namespace Xueshi.Platform.Files;

/// <summary>What an untrusted file may cost before it is refused (UP-01, UP-02, UP-03); set under <c>Xueshi:Files</c>.</summary>
public sealed record FileLimits
{
    /// <summary>Where contents are kept; relative paths start at the content root.</summary>
    public string Root { get; init; } = "var/files";

    /// <summary>Bytes of one upload.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes one owner may keep.</summary>
    public long MaxBytesPerOwner { get; init; } = 500L * 1024 * 1024;

    /// <summary>Width × height, judged from the header.</summary>
    public long MaxPixels { get; init; } = 40_000_000;

    public int MaxPages { get; init; } = 200;

    /// <summary>Objects of a PDF that are looked at; a longer one is refused.</summary>
    public int MaxPdfObjects { get; init; } = 100_000;

    /// <summary>Bytes that all compressed streams of one PDF may unpack to while it is read.</summary>
    public long MaxUnpackedPdfBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>How long decoding or drawing one file may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Files that are decoded at once in this process; each may hold some 350 MB for a moment.</summary>
    public int AtOnce { get; init; } = 2;
}
