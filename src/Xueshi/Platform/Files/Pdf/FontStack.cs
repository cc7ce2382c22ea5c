using System.Text;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>Font files of one weight in the order in which they are asked for a character.</summary>
public sealed class FontStack(params FontFile[] files)
{
    /// <summary>The first file that has the character.</summary>
    /// <exception cref="MissingGlyphException">None has it.</exception>
    public FontFile For(Rune character) => Find(character) ?? throw new MissingGlyphException(character);

    /// <summary>The characters of the text that no file has, each once.</summary>
    public IReadOnlyList<Rune> FindMissing(string text) => [.. text.EnumerateRunes().Where(character => Find(character) is null).Distinct()];

    /// <summary>Width of the text in ems.</summary>
    public float Measure(ReadOnlySpan<char> text)
    {
        var width = 0f;
        foreach (var character in text.EnumerateRunes())
        {
            width += For(character).AdvanceOf(character);
        }

        return width / FontFile.UnitsPerEm;
    }

    private FontFile? Find(Rune character) => Array.Find(files, file => file.Has(character));
}
