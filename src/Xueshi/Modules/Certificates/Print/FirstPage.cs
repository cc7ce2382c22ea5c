using SkiaSharp;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Files.Pdf;
using static Xueshi.Modules.Certificates.Print.CertificateSheet;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>Title, person, hours by category, the first items, notes and the places for the seals.</summary>
internal static class FirstPage
{
    private const float TitleBaseline = 73;
    private const float SubtitleBaseline = 101;
    private const float PersonTop = 113;

    /// <summary>Where the items begin; what stands above has a fixed height, however long the names.</summary>
    public const float ItemsTop = PersonTop + PersonTable.Height + 10 + CategoryTable.Height + 8;

    public static void Draw(PdfPage page, CertificateContent content, IReadOnlyList<string> noteLines, IReadOnlyList<ItemRow> rows)
    {
        page.Text(content.Title, Middle, TitleBaseline, Title, TextAlign.Center);
        page.Text($"证书编号：{content.Number}", Left, SubtitleBaseline, Value);
        page.Text($"{content.Year} 年度", Middle, SubtitleBaseline, Large, TextAlign.Center);
        page.Text($"签发日期：{content.IssuedOn:yyyy-MM-dd}", Right, SubtitleBaseline, Value, TextAlign.Right);
        PersonTable.Draw(page, content, PersonTop);
        CategoryTable.Draw(page, content, PersonTop + PersonTable.Height + 10);
        var bottom = ItemTable.Draw(page, content, rows, ItemsTop);
        DrawNotes(page, noteLines, bottom);
        SealPlaces.Draw(page, content);
    }

    private static void DrawNotes(PdfPage page, IReadOnlyList<string> lines, float top)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            page.Text(lines[i], Left, SmallQuiet.BaselineAround(top + ItemLayout.NoteGap + (i + 0.5f) * ItemLayout.NoteLeading), SmallQuiet);
        }
    }
}
