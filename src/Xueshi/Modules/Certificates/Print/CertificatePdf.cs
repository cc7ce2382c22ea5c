using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Files.Pdf;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>
/// The certificate as a PDF, A4 landscape. The first page holds everything but a long list of items, which goes on overleaf.
/// The same content always gives the same bytes. Several threads may render at once.
/// </summary>
public static class CertificatePdf
{
    /// <exception cref="MissingGlyphException">The content has a character that no print font has.</exception>
    public static byte[] Render(CertificateContent content)
    {
        var layout = ItemLayout.Of(content);
        var pages = new List<PdfPage>();
        foreach (var rows in layout.Pages)
        {
            var page = CertificateSheet.NewPage();
            if (pages.Count == 0) FirstPage.Draw(page, content, layout.NoteLines, rows);
            else FurtherPage.Draw(page, content, rows);
            CertificateSheet.DrawFoot(page, content, pages.Count + 1, layout.Pages.Count);
            pages.Add(page);
        }

        return PdfDocument.Write(pages, MetadataOf(content));
    }

    /// <summary>Characters that cannot be printed, each once; a certificate is made only when there are none.</summary>
    public static IReadOnlyList<System.Text.Rune> FindMissingGlyphs(CertificateContent content)
    {
        IEnumerable<string> texts =
        [
            content.HolderName, content.IdTypeName, content.MaskedIdNumber, content.EmployerName, content.TitleSeries, content.Unit,
            .. content.Notes, .. content.Items.SelectMany(item => new[] { item.Course, item.Institution }),
        ];
        return PrintFonts.Regular.FindMissing(string.Concat(texts));
    }

    private static PdfMetadata MetadataOf(CertificateContent content) => new(
        $"{content.Title} {content.Number}",
        content.IssuingAuthority,
        $"{content.HolderName} {content.Year}年度",
        $"继续教育, 证书, {content.Year}",
        content.IssuedOn);
}
