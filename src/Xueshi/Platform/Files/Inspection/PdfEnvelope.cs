using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>The first and last bytes of a PDF (ISO 32000-1, 7.5): a whole file, and nothing hung on behind it.</summary>
public static class PdfEnvelope
{
    // Writers end with %%EOF and a line end; a few pad with blanks or zero bytes.
    private const int MaxPadding = 1024;

    public static Refusal? Check(ReadOnlySpan<byte> content)
    {
        var end = content.LastIndexOf("%%EOF"u8);
        if (end < 0 || content[..end].LastIndexOf("startxref"u8) < 0) return FileRefusals.PdfBroken;
        var tail = content[(end + 5)..];
        return tail.Length > MaxPadding || tail.ContainsAnyExcept(" \t\r\n\f\0"u8) ? FileRefusals.PdfTrailing : null;
    }
}
