using SkiaSharp;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Files.Pdf;
using static Xueshi.Modules.Certificates.Print.CertificateSheet;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>学习明细: the items of one page under a repeated head.</summary>
internal static class ItemTable
{
    private const float Padding = 6;
    private const float NumberEnd = Left + 32;
    private const float CourseEnd = NumberEnd + 276;
    private const float CategoryEnd = CourseEnd + 76;
    private const float HoursEnd = CategoryEnd + 48;
    private const float InstitutionEnd = Right - 126;

    public const float HeadHeight = 17;
    public const float CourseWidth = CourseEnd - NumberEnd - 2 * Padding;
    public const float InstitutionWidth = InstitutionEnd - HoursEnd - 2 * Padding;

    /// <returns>Where the table ends.</returns>
    public static float Draw(PdfPage page, CertificateContent content, IReadOnlyList<ItemRow> rows, float top)
    {
        Head(page, content.Unit, top);
        var y = top + HeadHeight;
        foreach (var row in rows)
        {
            Row(page, row, y);
            y += row.Height;
            page.Line(Left, y, Right, y, 0.4f, Rule);
        }

        page.Frame(new SKRect(Left, top, Right, y), 0.9f, Rule);
        return y;
    }

    private static void Head(PdfPage page, string unit, float top)
    {
        page.Fill(new SKRect(Left, top, Right, top + HeadHeight), Tint);
        page.Line(Left, top + HeadHeight, Right, top + HeadHeight, 0.6f, Rule);
        var baseline = SmallHeading.BaselineAround(top + HeadHeight / 2);
        page.Text("序号", (Left + NumberEnd) / 2, baseline, SmallHeading, TextAlign.Center);
        page.Text("课程名称", NumberEnd + Padding, baseline, SmallHeading);
        page.Text("课程类型", CourseEnd + Padding, baseline, SmallHeading);
        page.Text(unit, HoursEnd - Padding, baseline, SmallHeading, TextAlign.Right);
        page.Text("施教机构", HoursEnd + Padding, baseline, SmallHeading);
        page.Text("学习起止时间", InstitutionEnd + Padding, baseline, SmallHeading);
    }

    private static void Row(PdfPage page, ItemRow row, float top)
    {
        var middle = top + row.Height / 2;
        var baseline = Small.BaselineAround(middle);
        page.Text(row.Number.ToString(), (Left + NumberEnd) / 2, baseline, SmallQuiet, TextAlign.Center);
        page.Text(CategoryName.Full(row.Item.Category), CourseEnd + Padding, baseline, Small);
        page.Text(row.Item.Hours.ToString(), HoursEnd - Padding, baseline, Small, TextAlign.Right);
        page.Text($"{row.Item.StartedOn:yyyy-MM-dd} 至 {row.Item.EndedOn:yyyy-MM-dd}", InstitutionEnd + Padding, baseline, Small);
        Lines(page, row.Course, NumberEnd + Padding, middle);
        Lines(page, row.Institution, HoursEnd + Padding, middle);
    }

    private static void Lines(PdfPage page, IReadOnlyList<string> lines, float x, float middle)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            page.Text(lines[i], x, Small.BaselineAround(middle + (i - (lines.Count - 1) / 2f) * ItemRow.Leading), Small);
        }
    }
}
