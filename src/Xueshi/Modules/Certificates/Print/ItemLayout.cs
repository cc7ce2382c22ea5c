using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Files.Pdf;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>Which items stand on which page. The first page always comes, with as many as fit between the hours and the seals.</summary>
internal sealed record ItemLayout(IReadOnlyList<IReadOnlyList<ItemRow>> Pages, IReadOnlyList<string> NoteLines)
{
    public const float NoteLeading = 12;
    public const float NoteGap = 3;

    public static ItemLayout Of(CertificateContent content)
    {
        var noteLines = content.Notes
            .SelectMany(note => TextWrap.Lines($"注：{note}", CertificateSheet.SmallQuiet, CertificateSheet.Right - CertificateSheet.Left))
            .ToList();
        var pages = new List<List<ItemRow>> { new() };
        var room = SealPlaces.Top - FirstPage.ItemsTop - ItemTable.HeadHeight - NoteGap - noteLines.Count * NoteLeading;
        for (var i = 0; i < content.Items.Count; i++)
        {
            var row = ItemRow.Of(i + 1, content.Items[i]);
            if (row.Height > room)
            {
                pages.Add([]);
                room = CertificateSheet.FootTop - 8 - FurtherPage.ItemsTop - ItemTable.HeadHeight;
            }

            pages[^1].Add(row);
            room -= row.Height;
        }

        return new ItemLayout(pages, noteLines);
    }
}
