using SkiaSharp;
using Xueshi.Platform.Files.Pdf;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>A cell of fixed height: text that is too long is set smaller and on more lines until all of it can be read. Nothing is cut off.</summary>
internal static class TextBox
{
    private const float Leading = 1.18f;
    private const float SmallestSize = 4;
    private const float Air = 4;

    public static void Draw(PdfPage page, string text, SKRect box, TextStyle style)
    {
        var lines = TextWrap.Lines(text, style, box.Width);
        while (lines.Count > 1 && lines.Count * style.Size * Leading > box.Height - Air && style.Size > SmallestSize)
        {
            style = style with { Size = style.Size - 0.5f };
            lines = TextWrap.Lines(text, style, box.Width);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var middle = box.MidY + (i - (lines.Count - 1) / 2f) * style.Size * Leading;
            page.Text(lines[i], box.Left, style.BaselineAround(middle), style);
        }
    }
}
