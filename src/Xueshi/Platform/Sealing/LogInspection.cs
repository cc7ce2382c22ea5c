using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Sealing;

/// <summary>
/// Walks one log from its first leaf to its last, a fixed number at a time: each row against its leaf, the leaves against each signed head, the heads
/// against their copies; then rows that should have a leaf and have none.
/// </summary>
public sealed class LogInspection(XueshiDb db, KeyRing keys, HeadCopies copies)
{
    private const int LeavesAtOnce = 2000;

    /// <summary>The size of the last head in the second place; 0 when there is none.</summary>
    public long LastCopied(string log) => copies.Read(log).LastOrDefault()?.Size ?? 0;

    /// <param name="copied">What <see cref="LastCopied"/> said before the snapshot was opened.</param>
    /// <returns>How many leaves were looked at.</returns>
    public async Task<long> RunAsync(ISealedRows rows, long copied, Action<string> tell, CancellationToken ct)
    {
        using var notes = copies.Read(rows.Log).Where(note => note.Size <= copied).GetEnumerator();
        var walk = new LogWalk(rows, keys, notes, Told);
        while (await LeavesAsync(rows.Log, walk.Next, ct) is { Count: > 0 } leaves)
        {
            var last = leaves[^1].Sequence + 1;
            var heads = await db.Set<TreeHead>().AsNoTracking().Where(h => h.Log == rows.Log && h.Size > walk.Next && h.Size <= last).OrderBy(h => h.Size).ToListAsync(ct);
            walk.Pass(leaves, await rows.DigestsAsync([.. leaves.Select(l => l.RowId)], ct), heads);
        }
        var head = await db.Set<TreeHead>().AsNoTracking().Where(h => h.Log == rows.Log).OrderByDescending(h => h.Size).FirstOrDefaultAsync(ct);
        walk.End(head, copied);
        if (head is not null) await InsertedAsync(rows, RowKeys.FirstAt(head.At - LogSealing.Lateness), Told, ct);
        return walk.Next;

        void Told(string sentence) => tell($"[{rows.Log}] {sentence}");
    }

    private Task<List<SealedLeaf>> LeavesAsync(string log, long from, CancellationToken ct) =>
        db.Set<SealedLeaf>().AsNoTracking().Where(l => l.Log == log && l.Sequence >= from).OrderBy(l => l.Sequence).Take(LeavesAtOnce).ToListAsync(ct);

    /// <summary>Rows under keys so old that they would have been sealed long ago.</summary>
    private static async Task InsertedAsync(ISealedRows rows, Guid before, Action<string> tell, CancellationToken ct)
    {
        for (var from = Guid.Empty; await rows.UnsealedAsync(from, before, LeavesAtOnce, ct) is { Count: > 0 } unsealed;)
        {
            foreach (var row in unsealed) tell($"{rows.RowName} {row.Id} 没有封存，却写着封存以前的时间：事后插入。");
            if (unsealed.Count < LeavesAtOnce) return;
            from = RowKeys.After(unsealed[^1].Id);
        }
    }
}
