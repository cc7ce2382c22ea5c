using SkiaSharp;

namespace Xueshi.Platform.Files.Pdf;

/// <param name="Fonts">Weight and fallbacks.</param>
/// <param name="Size">In points.</param>
/// <param name="Color">Ink.</param>
/// <param name="Spacing">Added after each character, in ems. Below 0.1, or readers take the gap for a space.</param>
public readonly record struct TextStyle(FontStack Fonts, float Size, SKColor Color, float Spacing = 0)
{
    /// <summary>From the middle of an ideograph (and of a capital) down to the baseline, in ems.</summary>
    private const float MiddleToBaseline = 0.38f;

    public float WidthOf(ReadOnlySpan<char> text)
    {
        var characters = 0;
        foreach (var _ in text.EnumerateRunes()) characters++;
        return Size * (Fonts.Measure(text) + Spacing * Math.Max(0, characters - 1));
    }

    /// <summary>The baseline that puts a line of text optically in the middle.</summary>
    public float BaselineAround(float middle) => middle + Size * MiddleToBaseline;
}

public enum TextAlign
{
    Left,
    Center,
    Right,
}
