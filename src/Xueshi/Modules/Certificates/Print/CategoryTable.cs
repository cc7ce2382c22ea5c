using SkiaSharp;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Files.Pdf;
using static Xueshi.Modules.Certificates.Print.CertificateSheet;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>Required, done and number of items by category, and the totals; a category the sector does not have reads 不设.</summary>
internal static class CategoryTable
{
    private const float RowHeight = 19;
    private const float NameWidth = 112;

    public const float Height = 4 * RowHeight;

    public static void Draw(PdfPage page, CertificateContent content, float top)
    {
        var columns = content.Categories.Count + 1;
        var width = (Right - Left - NameWidth) / columns;
        page.Fill(new SKRect(Left, top, Right, top + RowHeight), Tint);
        page.Fill(new SKRect(Left, top, Left + NameWidth, top + Height), Tint);
        Name(page, $"科目（单位：{content.Unit}）", top, 0, Label);
        Name(page, $"要求{content.Unit}", top, 1, Label);
        Name(page, $"完成{content.Unit}", top, 2, Label);
        Name(page, "门数", top, 3, Label);
        for (var i = 0; i < content.Categories.Count; i++)
        {
            var category = content.Categories[i];
            var required = category.RequiredInWords();
            Column(page, i, width, top, CategoryName.Full(category.Category), required, category.Done.ToString(), category.Items.ToString());
        }

        Column(page, columns - 1, width, top, "合计", content.TotalRequired.ToString(), content.TotalDone.ToString(), content.TotalItems.ToString());
        Grid(page, columns, width, top);
    }

    private static void Name(PdfPage page, string text, float top, int row, TextStyle style) =>
        page.Text(text, Left + NameWidth / 2, style.BaselineAround(top + (row + 0.5f) * RowHeight), style, TextAlign.Center);

    private static void Column(PdfPage page, int column, float width, float top, string name, string required, string done, string items)
    {
        var middle = Left + NameWidth + (column + 0.5f) * width;
        (string Text, TextStyle Style)[] cells = [(name, Heading), (required, Value), (done, Figure), (items, Value)];
        for (var row = 0; row < cells.Length; row++)
        {
            var (text, style) = cells[row];
            page.Text(text, middle, style.BaselineAround(top + (row + 0.5f) * RowHeight), style, TextAlign.Center);
        }
    }

    private static void Grid(PdfPage page, int columns, float width, float top)
    {
        for (var row = 1; row < 4; row++) page.Line(Left, top + row * RowHeight, Right, top + row * RowHeight, 0.5f, Rule);
        for (var column = 0; column < columns; column++)
        {
            var x = Left + NameWidth + column * width;
            page.Line(x, top, x, top + Height, 0.5f, Rule);
        }

        page.Frame(new SKRect(Left, top, Right, top + Height), 0.9f, Rule);
    }
}
