namespace Xueshi.Platform.Files;

/// <summary>Reads a stream whose length nobody can be trusted to tell.</summary>
public static class BoundedBytes
{
    /// <summary>The whole stream, or null as soon as it proves longer than <paramref name="max"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int max, CancellationToken ct)
    {
        using var content = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await stream.ReadAsync(chunk, ct)) > 0;)
        {
            if (content.Length + read > max) return null;
            content.Write(chunk, 0, read);
        }
        return content.ToArray();
    }
}
