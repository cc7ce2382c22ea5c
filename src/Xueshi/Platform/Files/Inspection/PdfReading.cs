using UglyToad.PdfPig;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>How untrusted PDFs are opened, for inspection and for drawing alike.</summary>
public static class PdfReading
{
    private const int MaxDepth = 64;

    public static ParsingOptions Options(FileLimits limits, CancellationToken ct) => new()
    {
        UseLenientParsing = true,
        SkipMissingFonts = true,
        ClipPaths = false,
        MaxStackDepth = MaxDepth,
        FilterProvider = new BoundedFilters(limits.MaxUnpackedPdfBytes, ct),
    };
}
