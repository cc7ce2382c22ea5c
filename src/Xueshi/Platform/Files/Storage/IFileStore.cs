namespace Xueshi.Platform.Files.Storage;

/// <summary>Keeps contents by their digest: the same bytes are kept once, and what is kept never changes.</summary>
public interface IFileStore
{
    /// <summary>Durable when it returns; putting what is already there does nothing.</summary>
    Task PutAsync(ContentDigest digest, ReadOnlyMemory<byte> content, CancellationToken ct);

    /// <summary>The content for reading, or null when it was never put.</summary>
    Task<Stream?> OpenAsync(ContentDigest digest, CancellationToken ct);

    /// <summary>Contents that were last put before a moment (UTC), whether or not anybody needs them.</summary>
    IEnumerable<ContentDigest> PutBefore(DateTime moment);

    /// <summary>Removes a content that nobody needs and what was drawn of it, unless it was put again meanwhile.</summary>
    /// <returns>Whether it was removed.</returns>
    bool Remove(ContentDigest digest, DateTime putBefore);
}
