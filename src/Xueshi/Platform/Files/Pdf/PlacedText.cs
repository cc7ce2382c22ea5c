using System.Text;
using SkiaSharp;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>Characters of one font on one baseline.</summary>
internal sealed class PlacedText(FontFile file, TextStyle style, float left, float baseline)
{
    private readonly List<Rune> _characters = [];
    private readonly List<float> _places = [];
    private float _pen;

    public FontFile File => file;

    public IEnumerable<int> CodePoints => _characters.Select(character => character.Value);

    /// <summary>Where the next character would stand.</summary>
    public float End => left + _pen;

    // Places start at zero and add up as the canvas itself adds them; only then does it write a line as one string
    // instead of moving the pen before every glyph.
    public void Add(Rune character)
    {
        _characters.Add(character);
        _places.Add(_pen);
        _pen += file.AdvanceOf(character) * (style.Size / FontFile.UnitsPerEm) + style.Spacing * style.Size;
    }

    /// <summary>
    /// Draws glyphs together with the text they stand for. Several characters may share a glyph (人 and the radical ⼈);
    /// without the text, copying and searching would yield whichever the font lists first.
    /// </summary>
    public void Draw(SKCanvas canvas, SKTypeface subset)
    {
        using var font = new SKFont(subset, style.Size) { LinearMetrics = true, Subpixel = true, Hinting = SKFontHinting.None };
        using var builder = new SKTextBlobBuilder();
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(_characters));
        var run = builder.AllocateRawHorizontalTextRun(font, _characters.Count, 0, utf8.Length);
        utf8.CopyTo(run.Text);
        var start = 0;
        for (var i = 0; i < _characters.Count; i++)
        {
            run.Glyphs[i] = font.GetGlyph(_characters[i].Value);
            run.Positions[i] = _places[i];
            run.Clusters[i] = (uint)start;
            start += _characters[i].Utf8SequenceLength;
        }

        using var blob = builder.Build();
        using var paint = new SKPaint { Color = style.Color };
        canvas.Save();
        canvas.Translate(left, baseline);
        canvas.DrawText(blob, 0, 0, paint);
        canvas.Restore();
    }
}
