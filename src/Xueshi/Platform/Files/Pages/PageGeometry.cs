using SkiaSharp;
using UglyToad.PdfPig.Core;

namespace Xueshi.Platform.Files.Pages;

/// <summary>The parser's geometry in the words of the canvas.</summary>
internal static class PageGeometry
{
    public static SKMatrix Matrix(in TransformationMatrix m) => new((float)m.A, (float)m.C, (float)m.E, (float)m.B, (float)m.D, (float)m.F, 0, 0, 1);

    /// <summary>How much longer lines become, on average of both directions.</summary>
    public static float Scale(in TransformationMatrix m) => (float)Math.Sqrt(Math.Abs(m.A * m.D - m.B * m.C));

    public static SKPathFillType FillType(FillingRule rule) => rule is FillingRule.EvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding;
}
