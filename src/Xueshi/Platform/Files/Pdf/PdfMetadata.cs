using SkiaSharp;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>What a reader program shows about the document. The moment is handed in, so that the same document always has the same bytes.</summary>
/// <param name="Title">Shown in the window's title bar.</param>
/// <param name="Author">Who issued it.</param>
/// <param name="Subject">One line about it.</param>
/// <param name="Keywords">Words to find it by.</param>
/// <param name="CreatedOn">Day of issue.</param>
/// <param name="Language">For screen readers, as in BCP 47.</param>
public sealed record PdfMetadata(string Title, string Author, string Subject, string Keywords, DateOnly CreatedOn, string Language = "zh-CN")
{
    internal SKDocumentPdfMetadata ForCanvas() => new(SKDocumentPdfMetadata.DefaultRasterDpi)
    {
        Title = Title,
        Author = Author,
        Subject = Subject,
        Keywords = Keywords,
        Creator = "学时",
        Creation = CreatedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Modified = CreatedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
    };
}
