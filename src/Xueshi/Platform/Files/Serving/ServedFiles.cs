using Xueshi.Platform.Files.Storage;

namespace Xueshi.Platform.Files.Serving;

/// <summary>Answers requests for kept files. Whether this actor may have this file was decided before, by the caller.</summary>
public sealed class ServedFiles(IFileStore store)
{
    /// <summary>The original, as a download; 404 when its content is missing.</summary>
    public async Task<IResult> DownloadAsync(StoredFile file, CancellationToken ct) =>
        await store.OpenAsync(file.Digest, ct) is { } content
            ? new GuardedResult(content, file.Kind.ContentType, file.Name)
            : Results.NotFound();

    /// <summary>A page drawn by ourselves, to be shown inside a page of ours.</summary>
    public static IResult PageImage(ReadOnlyMemory<byte> jpeg) =>
        new GuardedResult(new MemoryStream(jpeg.ToArray(), writable: false), "image/jpeg", downloadName: null);
}
