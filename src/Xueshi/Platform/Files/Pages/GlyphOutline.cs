using SkiaSharp;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace Xueshi.Platform.Files.Pages;

/// <summary>The shape of one character, one unit high, upwards.</summary>
internal static class GlyphOutline
{
    // For fonts that the sender's machine had and the file does not carry (宋体, 仿宋); comes with the build.
    private static readonly Lazy<SKTypeface?> Fallback = new(() =>
        SKTypeface.FromFile(Path.Combine(AppContext.BaseDirectory, "assets", "fonts", "NotoSerifSC_400Regular.ttf")));

    /// <summary>Null when there is nothing to draw.</summary>
    public static SKPath? Of(IFont font, int code, string? unicode)
    {
        if (font.TryGetNormalisedPath(code, out var own) && own.Any(s => s.Commands.Count > 0)) return Trace(own);
        if (string.IsNullOrWhiteSpace(unicode) || Fallback.Value is not { } face) return null;
        using var stand = new SKFont(face, 1);
        var path = stand.GetTextPath(unicode);
        path.Transform(SKMatrix.CreateScale(1, -1));
        return path;
    }

    private static SKPath Trace(IReadOnlyList<PdfSubpath> subpaths)
    {
        using var path = new SKPathBuilder();
        foreach (var command in subpaths.SelectMany(s => s.Commands))
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    path.MoveTo(At(move.Location));
                    break;
                case PdfSubpath.Line line:
                    path.LineTo(At(line.To));
                    break;
                case PdfSubpath.QuadraticBezierCurve curve:
                    path.QuadTo(At(curve.ControlPoint), At(curve.EndPoint));
                    break;
                case PdfSubpath.CubicBezierCurve curve:
                    path.CubicTo(At(curve.FirstControlPoint), At(curve.SecondControlPoint), At(curve.EndPoint));
                    break;
                case PdfSubpath.Close:
                    path.Close();
                    break;
            }
        }
        return path.Detach();
    }

    private static SKPoint At(PdfPoint point) => new((float)point.X, (float)point.Y);
}
