namespace Xueshi.Platform.Files.Storage;

/// <summary>Keeps contents by their digest: the same bytes are kept once, and what is kept never changes.</summary>
public interface IFileStore
{
    /// <summary>Durable when it returns; putting what is already there does nothing.</summary>
    Task PutAsync(ContentDigest digest, ReadOnlyMemory<byte> content, CancellationToken ct);

    /// <summary>The content for reading, or null when it was never put.</summary>
    Task<Stream?> OpenAsync(ContentDigest digest, CancellationToken ct);
}
