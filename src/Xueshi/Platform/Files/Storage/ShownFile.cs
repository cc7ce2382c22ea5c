using Microsoft.EntityFrameworkCore;

namespace Xueshi.Platform.Files.Storage;

/// <summary>A kept file as pages show it.</summary>
public sealed record ShownFile(Guid Id, string Name, FileKind Kind, long Size, int Pages)
{
    /// <summary><c>1.2 MB</c>, <c>86 KB</c>.</summary>
    public string SizeText => Size >= 1024 * 1024 ? $"{Size / (1024m * 1024):0.#} MB" : $"{Math.Max(1, Size / 1024)} KB";
}

public static class ShownFiles
{
    /// <summary>In the order of their uploading.</summary>
    public static Task<List<ShownFile>> ShownAsync(this IQueryable<StoredFile> files, CancellationToken ct) =>
        files.OrderBy(f => f.CreatedAt).ThenBy(f => f.Id).Select(f => new ShownFile(f.Id, f.Name, f.Kind, f.Size, f.Pages)).ToListAsync(ct);

    /// <summary>Those of these files that are the owner's own.</summary>
    public static Task<List<ShownFile>> OwnAsync(this IQueryable<StoredFile> files, IReadOnlyCollection<Guid> ids, Guid ownerId, CancellationToken ct) =>
        ids.Count == 0 ? Task.FromResult<List<ShownFile>>([]) : files.Where(f => ids.Contains(f.Id) && f.OwnerId == ownerId).ShownAsync(ct);
}
