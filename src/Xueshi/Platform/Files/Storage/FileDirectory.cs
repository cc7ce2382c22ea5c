using System.Security.Cryptography;

namespace Xueshi.Platform.Files.Storage;

/// <summary>The directory below which all kept files lie. Its paths are made of digests and numbers alone, never of names people gave.</summary>
public sealed class FileDirectory(string root)
{
    private readonly string _root = Path.GetFullPath(root);

    /// <summary>Everything that cannot be made again lies here.</summary>
    public string ContentFolder => Path.Combine(_root, "content");

    public string ContentPath(ContentDigest digest) => Place("content", digest, "");

    /// <summary>Where the drawing of a page is kept; it can be drawn again at any time.</summary>
    public string PagePath(ContentDigest digest, int page, int width) => Place("pages", digest, $"-{page}-{width}.jpg");

    /// <summary>All contents; what is still being written aside is none.</summary>
    public IEnumerable<FileInfo> Contents()
    {
        var folder = new DirectoryInfo(ContentFolder);
        return folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Name.Length == 64) : [];
    }

    /// <summary>The drawings of a content's pages.</summary>
    public IEnumerable<FileInfo> PagesOf(ContentDigest digest)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(PagePath(digest, 1, 1))!);
        return folder.Exists ? folder.EnumerateFiles(digest.Hex + "-*.jpg") : [];
    }

    /// <summary>Whole or not at all: written aside, flushed to the disk, then renamed into place.</summary>
    public async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var directory = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        var aside = Path.Combine(directory, $".{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.part");
        try
        {
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, ct);
                file.Flush(flushToDisk: true);
            }
            // Two writers of one digest carry the same bytes; whoever is second changes nothing.
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public static FileStream OpenRead(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 65536, FileOptions.Asynchronous | FileOptions.SequentialScan);

    private string Place(string shelf, ContentDigest digest, string suffix) =>
        Path.Combine(_root, shelf, digest.Hex[..2], digest.Hex[2..4], digest.Hex + suffix);
}
