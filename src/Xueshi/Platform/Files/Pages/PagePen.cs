using SkiaSharp;

namespace Xueshi.Platform.Files.Pages;

/// <summary>Gathers one path in page space until it is painted.</summary>
internal sealed class PagePen
{
    private readonly SKPathBuilder _builder = new();
    private SKPoint _start;

    /// <summary>Where the pen stands.</summary>
    public SKPoint Point { get; private set; }

    public void MoveTo(SKPoint to)
    {
        _builder.MoveTo(to);
        _start = Point = to;
    }

    public void LineTo(SKPoint to)
    {
        _builder.LineTo(to);
        Point = to;
    }

    public void CurveTo(SKPoint first, SKPoint second, SKPoint to)
    {
        _builder.CubicTo(first, second, to);
        Point = to;
    }

    public void Box(SKPoint a, SKPoint b, SKPoint c, SKPoint d)
    {
        MoveTo(a);
        LineTo(b);
        LineTo(c);
        LineTo(d);
        Close();
    }

    public void Close()
    {
        _builder.Close();
        Point = _start;
    }

    /// <summary>The path so far; the pen begins a new one.</summary>
    public SKPath Lift() => _builder.Detach();
}
