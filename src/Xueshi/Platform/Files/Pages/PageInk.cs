using SkiaSharp;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;

namespace Xueshi.Platform.Files.Pages;

/// <summary>Colors and line styles of a graphics state.</summary>
internal static class PageInk
{
    // Thinner lines vanish on a screen.
    private const float Hairline = 0.3f;

    public static SKPaint Fill(CurrentGraphicsState state) => new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Fill,
        Color = Color(state.CurrentNonStrokingColor, state.AlphaConstantNonStroking),
    };

    public static SKPaint Stroke(CurrentGraphicsState state, float scale) => new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        Color = Color(state.CurrentStrokingColor, state.AlphaConstantStroking),
        StrokeWidth = Math.Max((float)state.LineWidth * scale, Hairline),
        StrokeCap = state.CapStyle switch { LineCapStyle.Round => SKStrokeCap.Round, LineCapStyle.ProjectingSquare => SKStrokeCap.Square, _ => SKStrokeCap.Butt },
        StrokeJoin = state.JoinStyle switch { LineJoinStyle.Round => SKStrokeJoin.Round, LineJoinStyle.Bevel => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Miter },
        StrokeMiter = (float)state.MiterLimit,
    };

    // A pattern has no single color: light gray shows that something is there without hiding what lies on it.
    private static SKColor Color(IColor? color, double alpha)
    {
        if (color is PatternColor) return SKColors.LightGray.WithAlpha(Byte(alpha));
        var (r, g, b) = color?.ToRGBValues() ?? (0, 0, 0);
        return new SKColor(Byte(r), Byte(g), Byte(b), Byte(alpha));
    }

    private static byte Byte(double share) => (byte)Math.Clamp(Math.Round(share * 255), 0, 255);
}
