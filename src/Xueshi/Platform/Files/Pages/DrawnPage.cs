using SkiaSharp;

namespace Xueshi.Platform.Files.Pages;

/// <summary>A page as recorded strokes, in points (1/72 inch), origin at the top left.</summary>
public sealed record DrawnPage(SKPicture Picture, float Width, float Height) : IDisposable
{
    public void Dispose() => Picture.Dispose();
}
