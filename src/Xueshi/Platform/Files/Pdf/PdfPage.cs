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
            if (run is null || run.File != file) _texts.Add(run = new PlacedText(file, style, run?.End ?? pen, baseline));
            run.Add(character);
        }
    }

    public void Line(float x1, float y1, float x2, float y2, float thickness, SKColor color) =>
        Shape(Stroke(thickness, color), (canvas, paint) => canvas.DrawLine(x1, y1, x2, y2, paint));

    public void Frame(SKRect rect, float thickness, SKColor color) =>
        Shape(Stroke(thickness, color), (canvas, paint) => canvas.DrawRect(rect, paint));

    public void Circle(float x, float y, float radius, float thickness, SKColor color) =>
        Shape(Stroke(thickness, color), (canvas, paint) => canvas.DrawCircle(x, y, radius, paint));

    public void Fill(SKRect rect, SKColor color) =>
        Shape(() => new SKPaint { Color = color }, (canvas, paint) => canvas.DrawRect(rect, paint));

    /// <summary>The modules of a QR code: one stroke, as thick as a module, for each run of dark ones, all in one path so that no seam shows.</summary>
    public void Draw(QrCode code, SKRect square, SKColor color) => Shape(Stroke(1, color), (canvas, paint) =>
    {
        using var builder = new SKPathBuilder();
        foreach (var (x, y, length) in code.DarkRuns())
        {
            builder.MoveTo(x, y);
            builder.LineTo(x + length, y);
        }

        using var path = builder.Detach();
        var module = square.Width / code.Size;
        canvas.Save();
        canvas.Translate(square.Left, square.Top + module / 2);
        canvas.Scale(module);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    });

    private static Func<SKPaint> Stroke(float thickness, SKColor color) => () => new SKPaint
    {
        Style = SKPaintStyle.Stroke,
        StrokeWidth = thickness,
        Color = color,
    };

    private void Shape(Func<SKPaint> ink, Action<SKCanvas, SKPaint> draw) => _shapes.Add(canvas =>
    {
        using var paint = ink();
        draw(canvas, paint);
    });
}
