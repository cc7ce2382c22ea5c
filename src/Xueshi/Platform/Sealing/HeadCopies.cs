using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;

namespace Xueshi.Platform.Sealing;

/// <summary>
/// The second place of the heads: one growing file for each log under <c>Xueshi:Heads</c> (default <c>var/heads</c>), which whoever can write the database
/// should not be able to write. A head that could not be copied at once is copied with the next.
/// </summary>
public sealed class HeadCopies(string folder)
{
    private readonly Dictionary<string, long> _copied = [];

    public string Folder => folder;

    public async Task CopyAsync(XueshiDb db, string log, CancellationToken ct)
    {
        if (!_copied.TryGetValue(log, out var last)) last = Read(log).LastOrDefault()?.Size ?? 0;
        var missing = await db.Set<TreeHead>().AsNoTracking().Where(h => h.Log == log && h.Size > last).OrderBy(h => h.Size).ToListAsync(ct);
        if (missing.Count > 0)
        {
            Directory.CreateDirectory(folder);
            await File.AppendAllTextAsync(FileOf(log), string.Concat(missing.Select(head => HeadNote.Of(head).ToString())), ct);
            last = missing[^1].Size;
        }
        _copied[log] = last;
    }

    /// <summary>Every copied head in the order of its making; empty when nothing was copied yet.</summary>
    public IEnumerable<HeadNote> Read(string log) => File.Exists(FileOf(log)) ? HeadNote.ReadAll(File.ReadLines(FileOf(log))) : [];

    private string FileOf(string log) => Path.Combine(folder, log + ".txt");
}
