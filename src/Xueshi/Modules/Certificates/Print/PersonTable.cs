using SkiaSharp;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Pdf;
using static Xueshi.Modules.Certificates.Print.CertificateSheet;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>Who holds the certificate, with the QR code beside it.</summary>
internal static class PersonTable
{
    private const float RowHeight = 25;
    private const float LabelWidth = 76;
    private const float CodeSide = 82;
    private const float CodeLeft = Right - CodeSide;
    private const float TableRight = CodeLeft - 20;
    private const float Half = (Left + TableRight) / 2;

    public const float Height = 4 * RowHeight;

    public static void Draw(PdfPage page, CertificateContent content, float top)
    {
        Cell(page, "姓名", content.HolderName, Left, Half, top, Large);
        Cell(page, "年度认证情况", content.Verdict, Half, TableRight, top, Large with { Color = Official });
        Cell(page, "证件类型", content.IdTypeName, Left, Half, top + RowHeight, Value);
        Cell(page, "证件号码", content.MaskedIdNumber, Half, TableRight, top + RowHeight, Value);
        Cell(page, "工作单位", content.EmployerName, Left, TableRight, top + 2 * RowHeight, Value);
        Cell(page, "专业系列", content.TitleSeries, Left, TableRight, top + 3 * RowHeight, Value);
        page.Frame(new SKRect(Left, top, TableRight, top + Height), 0.9f, Rule);
        page.Draw(QrCode.For(content.VerificationUrl), SKRect.Create(CodeLeft, top, CodeSide, CodeSide), SKColors.Black);
        page.Text("扫码核验", CodeLeft + CodeSide / 2, SmallQuiet.BaselineAround(top + (Height + CodeSide) / 2 + 1), SmallQuiet, TextAlign.Center);
    }

    private static void Cell(PdfPage page, string label, string value, float left, float right, float top, TextStyle style)
    {
        var cell = new SKRect(left, top, right, top + RowHeight);
        page.Fill(new SKRect(left, top, left + LabelWidth, top + RowHeight), Tint);
        page.Frame(cell, 0.5f, Rule);
        page.Line(left + LabelWidth, top, left + LabelWidth, top + RowHeight, 0.5f, Rule);
        page.Text(label, left + LabelWidth / 2, Label.BaselineAround(cell.MidY), Label, TextAlign.Center);
        TextBox.Draw(page, value, new SKRect(left + LabelWidth + 8, top, right - 6, top + RowHeight), style);
    }
}
