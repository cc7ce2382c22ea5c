using SkiaSharp;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Files.Pdf;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>What all pages of a certificate share: paper, frame, inks, type sizes and the line at the foot. Lengths are points.</summary>
internal static class CertificateSheet
{
    public const float Width = 841.89f;
    public const float Height = 595.28f;
    public const float Left = 58;
    public const float Right = Width - Left;
    public const float Middle = Width / 2;

    public static readonly SKColor Ink = new(0x1F, 0x24, 0x2B);
    public static readonly SKColor Quiet = new(0x5B, 0x63, 0x6E);
    public static readonly SKColor Official = new(0x9B, 0x1C, 0x1F);
    public static readonly SKColor Rule = new(0xC2, 0xB2, 0xA3);
    public static readonly SKColor Tint = new(0xFA, 0xF5, 0xEF);

    // Bold only where it counts: every further bold ideograph adds a third of a kilobyte.
    public static readonly TextStyle Title = new(PrintFonts.Bold, 27, Official, 0.07f);
    public static readonly TextStyle Heading = new(PrintFonts.Regular, 10, Official);
    public static readonly TextStyle Value = new(PrintFonts.Regular, 10.5f, Ink);
    public static readonly TextStyle Large = new(PrintFonts.Regular, 12.5f, Ink);
    public static readonly TextStyle Figure = new(PrintFonts.Bold, 10.5f, Ink);
    public static readonly TextStyle Label = new(PrintFonts.Regular, 9.5f, Quiet);
    public static readonly TextStyle Small = new(PrintFonts.Regular, 8.5f, Ink);
    public static readonly TextStyle SmallHeading = new(PrintFonts.Regular, 8.5f, Official);
    public static readonly TextStyle SmallQuiet = new(PrintFonts.Regular, 8.5f, Quiet);
    public static readonly TextStyle Tiny = new(PrintFonts.Regular, 8, Quiet);

    public const float FootTop = 530;

    public static PdfPage NewPage()
    {
        var page = new PdfPage(Width, Height);
        page.Frame(new SKRect(24, 24, Width - 24, Height - 24), 2.2f, Official);
        page.Frame(new SKRect(29, 29, Width - 29, Height - 29), 0.6f, Official);
        return page;
    }

    /// <summary>Page and supervision, and how to check: the address in full, and the host that people should rather type themselves.</summary>
    public static void DrawFoot(PdfPage page, CertificateContent content, int number, int count)
    {
        page.Line(Left, FootTop, Right, FootTop, 0.5f, Rule);
        page.Text($"核验网址：{content.VerificationUrl}", Left, FootTop + 13, Tiny);
        page.Text($"第 {number} 页 共 {count} 页", Right, FootTop + 13, Tiny, TextAlign.Right);
        page.Text($"请自行输入网址核验：{content.VerificationHost}", Left, FootTop + 25, Tiny);
        page.Text(content.SupervisedBy, Right, FootTop + 25, Tiny, TextAlign.Right);
    }
}
