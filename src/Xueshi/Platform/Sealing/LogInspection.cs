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
        if (await IsOfAnotherDatabaseAsync(rows.Log, ct))
        {
            Told($"副本不是这个数据库的：其中最早的签名头这里没有，本库第一次封存又在它之后。若数据库是删除后重建的，请把副本目录 {copies.Folder} 改名存档后重新启动；否则开头的签名头或整个数据库被换掉了，请立即追查。");
            copied = 0;
        }
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

    /// <summary>The first head is the first that is copied; where all that is stored is younger, this is told once instead of as a difference at every head.</summary>
    private async Task<bool> IsOfAnotherDatabaseAsync(string log, CancellationToken ct)
    {
        if (copies.Read(log).FirstOrDefault() is not { } oldest) return false;
        var first = await db.Set<TreeHead>().AsNoTracking().Where(h => h.Log == log).OrderBy(h => h.Size).FirstOrDefaultAsync(ct);
        return first is null ? !await db.Set<SealedLeaf>().AnyAsync(l => l.Log == log, ct) : first.At > oldest.At;
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
