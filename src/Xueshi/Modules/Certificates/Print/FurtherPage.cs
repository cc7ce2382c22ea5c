using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Files.Pdf;
using static Xueshi.Modules.Certificates.Print.CertificateSheet;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>More items, under a line that repeats whose they are.</summary>
internal static class FurtherPage
{
    private const float TitleBaseline = 62;
    private const float HolderBaseline = 82;

    public const float ItemsTop = 94;

    public static void Draw(PdfPage page, CertificateContent content, IReadOnlyList<ItemRow> rows)
    {
        page.Text($"{content.Title}（续页）", Middle, TitleBaseline, Title with { Size = 15 }, TextAlign.Center);
        page.Text($"证书编号：{content.Number}", Left, HolderBaseline, Label);
        page.Text($"{content.HolderName}　{content.Year} 年度", Right, HolderBaseline, Label, TextAlign.Right);
        ItemTable.Draw(page, content, rows, ItemsTop);
    }
}
