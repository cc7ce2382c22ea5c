using SkiaSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;
using Xueshi.Platform.Files.Inspection;

namespace Xueshi.Platform.Files.Pages;

/// <summary>Paints the pictures of one page: scans, logos, and stamps with their masks.</summary>
internal sealed class PageImagePainter
{
    private const long MaxPixelsOfPage = 60_000_000;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    private long _pixels;

    /// <param name="canvas">In page space.</param>
    /// <param name="picture">Fills the unit square.</param>
    /// <param name="place">From the unit square to page space.</param>
    /// <param name="state">Color of stencils, opacity.</param>
    public void Draw(SKCanvas canvas, IPdfImage picture, SKMatrix place, CurrentGraphicsState state)
    {
        Count(picture);
        using var image = picture.IsImageMask ? Stencil(picture) : Decode(picture);
        if (image is null) return;
        canvas.Save();
        canvas.Concat(place);
        using var paint = PageInk.Fill(state);
        if (!picture.IsImageMask) paint.Color = SKColors.Black.WithAlpha(paint.Color.Alpha);
        if (picture.MaskImage is { } mask && !picture.IsImageMask) DrawMasked(canvas, image, mask, paint);
        else DrawUnit(canvas, image, paint);
        canvas.Restore();
    }

    private void DrawMasked(SKCanvas canvas, SKImage image, IPdfImage mask, SKPaint paint)
    {
        Count(mask);
        using var opacity = Decode(mask);
        canvas.SaveLayer(paint);
        DrawUnit(canvas, image, null);
        using var keep = new SKPaint { BlendMode = SKBlendMode.DstIn, ColorFilter = SKColorFilter.CreateLumaColor() };
        if (opacity is not null) DrawUnit(canvas, opacity, keep);
        canvas.Restore();
    }

    // The first row of samples lies along the upper edge of the unit square.
    private static void DrawUnit(SKCanvas canvas, SKImage image, SKPaint? paint)
    {
        canvas.Save();
        canvas.Concat(new SKMatrix(1f / image.Width, 0, 0, 0, -1f / image.Height, 1, 0, 0, 1));
        canvas.DrawImage(image, 0, 0, Smooth, paint);
        canvas.Restore();
    }

    private static SKImage? Decode(IPdfImage picture)
    {
        var raw = picture.RawMemory;
        if (raw.Span is [0xFF, 0xD8, 0xFF, ..]) return SKImage.FromEncodedData(SKData.CreateCopy(raw.Span));
        return picture.TryGetPng(out var png) ? SKImage.FromEncodedData(png) : null;
    }

    // One bit a sample, rows padded to bytes; 0 paints unless Decode turns it around (ISO 32000-1, 8.9.6.2).
    private static SKImage? Stencil(IPdfImage picture)
    {
        if (!picture.TryGetBytesAsMemory(out var samples)) return null;
        var (width, height, stride) = (picture.WidthInSamples, picture.HeightInSamples, (picture.WidthInSamples + 7) / 8);
        if (samples.Length < (long)stride * height) return null;
        var painting = picture.Decode is [1, ..] ? 1 : 0;
        var alpha = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                if ((samples.Span[y * stride + x / 8] >> 7 - x % 8 & 1) == painting) alpha[y * width + x] = 255;
        return SKImage.FromPixelCopy(new SKImageInfo(width, height, SKColorType.Alpha8), alpha);
    }

    private void Count(IPdfImage picture)
    {
        _pixels += (long)picture.WidthInSamples * picture.HeightInSamples;
        if (picture.WidthInSamples <= 0 || picture.HeightInSamples <= 0 || _pixels > MaxPixelsOfPage)
            throw new PdfTooLargeException("The pictures of a page are too large.");
    }
}
