using SkiaSharp;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Files.Pdf;
using static Xueshi.Modules.Certificates.Print.CertificateSheet;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>
/// Where the employer stamps a paper copy and where the province's electronic seal goes once its seal service is connected.
/// Until then the place stays empty; a demonstration shows a seal that cannot be taken for a real one.
/// </summary>
internal static class SealPlaces
{
    private const float Radius = 33;
    private const float MiddleY = 488;
    private const float EmployerX = Left + 122;
    private const float AuthorityX = Right - 34;

    /// <summary>Nothing else is printed between here and the foot.</summary>
    public const float Top = MiddleY - Radius - 8;

    public static void Draw(PdfPage page, CertificateContent content)
    {
        page.Text("用人单位盖章：", Left, Value.BaselineAround(MiddleY), Value);
        Place(page, EmployerX, "盖章处");
        page.Text($"签发机关：{content.IssuingAuthority}", AuthorityX - Radius - 16, Value.BaselineAround(MiddleY), Value, TextAlign.Right);
        if (content.IsDemonstration) DemonstrationSeal(page);
        else Place(page, AuthorityX, "电子签章");
    }

    private static void Place(PdfPage page, float x, string words)
    {
        page.Circle(x, MiddleY, Radius, 0.7f, Rule);
        var style = SmallQuiet with { Size = 7.5f };
        page.Text(words, x, style.BaselineAround(MiddleY), style, TextAlign.Center);
    }

    private static void DemonstrationSeal(PdfPage page)
    {
        page.Circle(AuthorityX, MiddleY, Radius, 1.8f, Official);
        page.Circle(AuthorityX, MiddleY, Radius - 4, 0.5f, Official);
        var large = Large with { Size = 17, Color = Official };
        var small = SmallQuiet with { Size = 6.5f, Color = Official };
        page.Text("测试", AuthorityX, large.BaselineAround(MiddleY - 4), large, TextAlign.Center);
        page.Text("演示环境 无效", AuthorityX, small.BaselineAround(MiddleY + 13), small, TextAlign.Center);
    }
}
