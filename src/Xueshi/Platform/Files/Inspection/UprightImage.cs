using SkiaSharp;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>Turns a picture the way its EXIF orientation asks, because the note itself is dropped.</summary>
public static class UprightImage
{
    /// <summary>The same bitmap when it already stands upright, otherwise a new one; the caller disposes both.</summary>
    public static SKBitmap Turn(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default) return bitmap;
        var (w, h) = (bitmap.Width, bitmap.Height);
        var isSideways = origin >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(isSideways ? bitmap.Info.WithSize(h, w) : bitmap.Info);
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(Matrix(origin, w, h));
        using var image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        canvas.Flush();
        return upright;
    }

    // The eight orientations of EXIF 2.3, tag 0x0112, as x' = a·x + b·y + c and y' = d·x + e·y + f.
    private static SKMatrix Matrix(SKEncodedOrigin origin, int w, int h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
