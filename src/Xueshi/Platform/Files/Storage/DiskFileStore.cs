namespace Xueshi.Platform.Files.Storage;

/// <summary>Contents on a local disk, outside every web root (UP-04): <c>content/ab/cd/abcd…</c>.</summary>
public sealed class DiskFileStore(FileDirectory directory) : IFileStore
{
    public async Task PutAsync(ContentDigest digest, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (ContentDigest.Of(content.Span) != digest) throw new ArgumentException($"The content is not that of {digest}.", nameof(content));
        var path = directory.ContentPath(digest);
        if (!File.Exists(path)) await directory.WriteAsync(path, content, ct);
    }

    public Task<Stream?> OpenAsync(ContentDigest digest, CancellationToken ct)
    {
        var path = directory.ContentPath(digest);
        return Task.FromResult<Stream?>(File.Exists(path) ? FileDirectory.OpenRead(path) : null);
    }
}
