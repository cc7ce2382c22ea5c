using System.Text;
using SkiaSharp;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>
/// What stands on one page, in points from the upper left corner. Marks are collected first and drawn later, because a font can be
/// cut down only when every character of the document is known. Text lies above lines and areas.
/// </summary>
public sealed class PdfPage(float width, float height)
{
    private readonly List<Action<SKCanvas>> _shapes = [];
    private readonly List<PlacedText> _texts = [];

    public float Width => width;

    public float Height => height;

    internal IReadOnlyList<Action<SKCanvas>> Shapes => _shapes;

    internal IReadOnlyList<PlacedText> Texts => _texts;

    /// <exception cref="MissingGlyphException">A character that no print font has.</exception>
    public void Text(string text, float x, float baseline, TextStyle style, TextAlign align = TextAlign.Left)
    {
        var pen = x - style.WidthOf(text) * align switch { TextAlign.Center => 0.5f, TextAlign.Right => 1, _ => 0 };
        PlacedText? run = null;
        foreach (var character in text.EnumerateRunes())
        {
            var file = style.Fonts.For(character);
            if (run is null || run.File != file) _texts.Add(run = new PlacedText(file, style, baseline));
            run.Add(character, pen);
            pen += style.Size * (file.AdvanceOf(character) + style.Spacing);
        }
    }

    public void Line(float x1, float y1, float x2, float y2, float thickness, SKColor color) =>
        Shape(Stroke(thickness, color), (canvas, paint) => canvas.DrawLine(x1, y1, x2, y2, paint));

    public void Frame(SKRect rect, float thickness, SKColor color, params float[] dashes) =>
        Shape(Stroke(thickness, color, dashes), (canvas, paint) => canvas.DrawRect(rect, paint));

    public void Circle(float x, float y, float radius, float thickness, SKColor color, params float[] dashes) =>
        Shape(Stroke(thickness, color, dashes), (canvas, paint) => canvas.DrawCircle(x, y, radius, paint));

    public void Fill(SKRect rect, SKColor color) =>
        Shape(() => new SKPaint { Color = color }, (canvas, paint) => canvas.DrawRect(rect, paint));

    /// <summary>Squares of a QR code, each row in as few rectangles as possible.</summary>
    public void Fill(QrCode code, SKRect square, SKColor color)
    {
        var module = square.Width / code.Size;
        Shape(() => new SKPaint { Color = color }, (canvas, paint) =>
        {
            using var path = new SKPathBuilder();
            foreach (var (x, y, length) in code.DarkRuns())
            {
                path.AddRect(SKRect.Create(square.Left + x * module, square.Top + y * module, length * module, module));
            }

            using var outline = path.Detach();
            canvas.DrawPath(outline, paint);
        });
    }

    private static Func<SKPaint> Stroke(float thickness, SKColor color, params float[] dashes) => () => new SKPaint
    {
        Style = SKPaintStyle.Stroke,
        StrokeWidth = thickness,
        Color = color,
        PathEffect = dashes.Length == 0 ? null : SKPathEffect.CreateDash(dashes, 0),
    };

    private void Shape(Func<SKPaint> ink, Action<SKCanvas, SKPaint> draw) => _shapes.Add(canvas =>
    {
        using var paint = ink();
        draw(canvas, paint);
    });
}
