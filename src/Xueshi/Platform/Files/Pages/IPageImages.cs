using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Pages;

/// <summary>Pictures of the pages of kept files, so that a reviewer need not open a stranger's PDF. Images are their own page 1.</summary>
public interface IPageImages
{
    /// <summary>The page as JPEG on white, cached beside the content; refused when the page does not exist or cannot be drawn.</summary>
    /// <param name="file">Authorised by the caller; <see cref="StoredFile.Pages"/> says how many pages there are.</param>
    /// <param name="page">From 1.</param>
    /// <param name="widthPx">Wished width; the picture has the next larger of 320, 800 and 1600 pixels.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<Outcome<ReadOnlyMemory<byte>>> RenderAsync(StoredFile file, int page, int widthPx, CancellationToken ct);
}
