using SkiaSharp;

namespace Xueshi.Platform.Challenges;

/// <summary>Draws digits with a pen of our own, bent and crossed by lines; no font is needed on the server.</summary>
public static class CodeImage
{
    public const int Width = 180;

    public const int Height = 60;

    private const int Cell = 32;

    // Strokes within a box of 4 by 6, as x y pairs.
    private static readonly Dictionary<char, float[][]> Strokes = new()
    {
        ['2'] = [[0, 1.2f, 1, 0.2f, 2, 0, 3, 0.2f, 4, 1.4f, 3.6f, 2.6f, 2, 4.2f, 0, 6, 4, 6]],
        ['3'] = [[0, 0.8f, 1, 0, 3, 0, 4, 1, 3.6f, 2.4f, 2, 2.8f], [2, 2.8f, 3.6f, 3.2f, 4, 4.6f, 3.2f, 5.8f, 1, 6, 0, 5.2f]],
        ['4'] = [[3, 6, 3, 0, 0, 4, 4, 4]],
        ['5'] = [[4, 0, 0.6f, 0, 0.3f, 2.6f, 2, 2.2f, 3.6f, 3, 4, 4.2f, 3.2f, 5.7f, 1.4f, 6, 0, 5.3f]],
        ['6'] = [[3.6f, 0, 1.4f, 1.2f, 0.2f, 3.4f, 0.3f, 5, 1.6f, 6, 3.2f, 5.8f, 4, 4.5f, 3.2f, 3.2f, 1.6f, 3.1f, 0.3f, 4.2f]],
        ['7'] = [[0, 0, 4, 0, 2.2f, 3, 1.4f, 6]],
        ['8'] = [[2, 2.8f, 0.5f, 2, 0.5f, 0.8f, 2, 0, 3.5f, 0.8f, 3.5f, 2, 2, 2.8f, 0.2f, 3.8f, 0.2f, 5.2f, 2, 6, 3.8f, 5.2f, 3.8f, 3.8f, 2, 2.8f]],
        ['9'] = [[3.7f, 1.8f, 2.4f, 2.9f, 0.8f, 2.8f, 0, 1.5f, 0.8f, 0.2f, 2.4f, 0, 3.7f, 1, 3.8f, 2.6f, 2.6f, 4.8f, 0.4f, 6]],
    };

    /// <returns>A PNG picture.</returns>
    public static byte[] Draw(string digits)
    {
        var random = Random.Shared;
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(0xee, 0xf2, 0xf3));
        using var ink = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };
        for (var place = 0; place < digits.Length; place++)
        {
            ink.Color = new SKColor((byte)random.Next(90), (byte)random.Next(90), (byte)random.Next(110));
            ink.StrokeWidth = 3 + random.NextSingle();
            canvas.Save();
            canvas.Translate(12 + place * Cell + random.Next(-3, 4), 12 + random.Next(-4, 5));
            canvas.RotateDegrees(random.Next(-16, 17), 10, 18);
            canvas.Skew(random.NextSingle() * 0.5f - 0.25f, 0);
            var (wide, high) = (4.6f + random.NextSingle(), 5.6f + random.NextSingle() * 0.8f);
            foreach (var stroke in Strokes[digits[place]]) Trace(canvas, ink, stroke, wide, high);
            canvas.Restore();
        }
        for (var line = 0; line < 3; line++)
        {
            ink.StrokeWidth = 1.5f;
            using var path = new SKPathBuilder();
            path.MoveTo(0, random.Next(Height));
            path.CubicTo(random.Next(Width), random.Next(Height), random.Next(Width), random.Next(Height), Width, random.Next(Height));
            using var curve = path.Detach();
            canvas.DrawPath(curve, ink);
        }
        canvas.Flush();
        using var image = SKImage.FromBitmap(bitmap);
        using var png = image.Encode(SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }

    private static void Trace(SKCanvas canvas, SKPaint ink, float[] stroke, float wide, float high)
    {
        for (var point = 2; point < stroke.Length; point += 2)
            canvas.DrawLine(stroke[point - 2] * wide, stroke[point - 1] * high, stroke[point] * wide, stroke[point + 1] * high, ink);
    }
}
