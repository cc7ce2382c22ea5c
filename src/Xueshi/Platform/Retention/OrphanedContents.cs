using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;

namespace Xueshi.Platform.Retention;

/// <summary>Contents on the disk that no row leads to any more, with the drawings of their pages. What was put again lately is left alone: its row may not be committed yet.</summary>
public sealed class OrphanedContents(XueshiDb db, IFileStore store) : IRetained
{
    private const int Handful = 200;

    public string Name => "contents";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var removed = 0;
        foreach (var old in store.PutBefore(before).Chunk(Handful))
        {
            var names = old.Select(digest => digest.Hex).ToList();
            var kept = await db.Set<StoredFile>().Where(f => names.Contains(f.Sha256)).Select(f => f.Sha256).ToListAsync(ct);
            foreach (var orphan in old.Where(digest => !kept.Contains(digest.Hex)).Take(most - removed)) removed += store.Remove(orphan, before) ? 1 : 0;
            if (removed == most) break;
        }
        return removed;
    }
}
