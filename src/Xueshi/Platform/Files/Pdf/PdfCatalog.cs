using System.Text;
using System.Text.RegularExpressions;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>
/// Completes the catalog of a written PDF through an incremental update (ISO 32000-1, 7.5.6): the canvas cannot state the
/// document's language, which screen readers need (PDF/UA).
/// </summary>
internal static partial class PdfCatalog
{
    public static byte[] WithLanguage(byte[] pdf, string language)
    {
        // Latin-1 keeps one character per byte, so that positions in the text are positions in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var root = Read(Root(), trailer);
        var size = Read(Size(), trailer);
        var previous = Read(StartXref(), trailer);
        var start = text.LastIndexOf($"\n{root} 0 obj", StringComparison.Ordinal);
        var body = text[start..text.IndexOf("endobj", start, StringComparison.Ordinal)];
        var entries = body[(body.IndexOf("<<", StringComparison.Ordinal) + 2)..body.LastIndexOf(">>", StringComparison.Ordinal)].Trim();

        var update = new StringBuilder();
        update.Append($"{root} 0 obj\n<<{entries}\n/Lang ({language})>>\nendobj\n");
        var xref = pdf.Length + update.Length;
        update.Append($"xref\n{root} 1\n{pdf.Length:D10} 00000 n \n");
        update.Append($"trailer\n<</Size {size} /Root {root} 0 R{Info().Match(trailer).Value} /Prev {previous}>>\nstartxref\n{xref}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    private static int Read(Regex pattern, string trailer) => int.Parse(pattern.Match(trailer).Groups[1].ValueSpan);

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"\s*/Info \d+ 0 R")]
    private static partial Regex Info();
}
