using SkiaSharp;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>Writes pages as one PDF: vectors and selectable text only, with subsets of the fonts it uses embedded.</summary>
public static class PdfDocument
{
    public static byte[] Write(IReadOnlyList<PdfPage> pages, PdfMetadata metadata)
    {
        var subsets = pages.SelectMany(page => page.Texts).GroupBy(text => text.File)
            .ToDictionary(texts => texts.Key, texts => texts.Key.Subset(texts.SelectMany(text => text.CodePoints).Distinct()));
        try
        {
            return PdfCatalog.WithLanguage(Draw(pages, metadata, subsets), metadata.Language);
        }
        finally
        {
            foreach (var typeface in subsets.Values) typeface.Dispose();
        }
    }

    private static byte[] Draw(IReadOnlyList<PdfPage> pages, PdfMetadata metadata, Dictionary<FontFile, SKTypeface> subsets)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, metadata.ForCanvas()))
        {
            foreach (var page in pages)
            {
                var canvas = document.BeginPage(page.Width, page.Height);
                foreach (var shape in page.Shapes) shape(canvas);
                foreach (var text in page.Texts) text.Draw(canvas, subsets[text.File]);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }
}
