using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>One TrueType file, mapped once for the life of the process; several threads may use it.</summary>
public sealed class FontFile
{
    /// <summary>Advances are measured in thousandths of an em, the unit of glyph widths in PDF.</summary>
    public const float UnitsPerEm = 1000;

    private readonly SKTypeface _typeface;
    private readonly nint _preparedFace;
    private readonly ConcurrentDictionary<int, float> _advances = new();

    /// <exception cref="FileNotFoundException">No readable font there.</exception>
    public FontFile(string path)
    {
        _typeface = SKTypeface.FromFile(path) ?? throw new FileNotFoundException("A print font is missing; the build restores it.", path);
        using var blob = Blob.FromFile(path);
        blob.MakeImmutable();
        using var face = new Face(blob, 0);
        _preparedFace = HarfBuzzSubset.Prepare(face);
    }

    /// <summary>How far the pen moves after the character, in whole thousandths of an em; negative when the font has no glyph for it.</summary>
    public float AdvanceOf(Rune character) => _advances.GetOrAdd(character.Value, Measure);

    public bool Has(Rune character) => AdvanceOf(character) >= 0;

    /// <summary>A small typeface that has these characters and no others, so that each glyph reads back as exactly one of them.</summary>
    public SKTypeface Subset(IEnumerable<int> codePoints)
    {
        using var data = HarfBuzzSubset.Cut(_preparedFace, codePoints);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("The cut font cannot be read.");
    }

    private float Measure(int codePoint)
    {
        using var font = new SKFont(_typeface, UnitsPerEm) { LinearMetrics = true, Hinting = SKFontHinting.None };
        var glyph = font.GetGlyph(codePoint);
        return glyph == 0 ? -1 : MathF.Round(font.GetGlyphWidths([glyph])[0]);
    }
}
