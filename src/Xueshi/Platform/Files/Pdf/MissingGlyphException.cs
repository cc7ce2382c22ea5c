using System.Text;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>No print font has this character. A document with an empty box in a name must not leave the house, so nothing is written.</summary>
public sealed class MissingGlyphException(Rune character)
    : Exception($"打印字体中没有「{character}」（U+{character.Value:X4}）这个字。")
{
    public Rune Character { get; } = character;
}
