using Xueshi.Platform.Clock;

namespace Xueshi.Platform.Files.Storage;

/// <summary>Contents on a local disk, outside every web root (UP-04): <c>content/ab/cd/abcd…</c>.</summary>
public sealed class DiskFileStore(FileDirectory directory, IClock clock) : IFileStore
{
    public async Task PutAsync(ContentDigest digest, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (ContentDigest.Of(content.Span) != digest) throw new ArgumentException($"The content is not that of {digest}.", nameof(content));
        var path = directory.ContentPath(digest);
        if (File.Exists(path)) File.SetLastWriteTimeUtc(path, clock.Now);
        if (File.Exists(path)) return;
        await directory.WriteAsync(path, content, ct);
        File.SetLastWriteTimeUtc(path, clock.Now);
    }

    public Task<Stream?> OpenAsync(ContentDigest digest, CancellationToken ct)
    {
        var path = directory.ContentPath(digest);
        return Task.FromResult<Stream?>(File.Exists(path) ? FileDirectory.OpenRead(path) : null);
    }

    public IEnumerable<ContentDigest> PutBefore(DateTime moment) =>
        directory.Contents().Where(file => file.LastWriteTimeUtc < moment).Select(file => ContentDigest.Parse(file.Name));

    public bool Remove(ContentDigest digest, DateTime putBefore)
    {
        var content = new FileInfo(directory.ContentPath(digest));
        if (!content.Exists || content.LastWriteTimeUtc >= putBefore) return false;
        content.Delete();
        foreach (var drawing in directory.PagesOf(digest)) drawing.Delete();
        return true;
    }
}
