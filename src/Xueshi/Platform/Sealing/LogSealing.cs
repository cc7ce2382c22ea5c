using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Sealing;

/// <summary>
/// Seals what was written since the last head: leaves are appended, the tree grows at its right edge, and the new head is signed and copied away.
/// Writers never wait for it. Two nodes that seal at once collide on the sequence; the slower one leaves the work to the faster.
/// </summary>
public sealed class LogSealing(XueshiDb db, KeyRing keys, HeadCopies copies, IClock clock)
{
    /// <summary>
    /// A key may be this much older than the last head when its row appears: transactions that were still open, clocks of nodes that differ.
    /// What appears later under an older key was not written by this system.
    /// </summary>
    public static readonly TimeSpan Lateness = TimeSpan.FromMinutes(10);

    private const int MostAtOnce = 2000;

    /// <returns>How many rows were sealed.</returns>
    public async Task<int> SealAsync(ISealedRows rows, CancellationToken ct)
    {
        var head = await db.Set<TreeHead>().AsNoTracking().Where(h => h.Log == rows.Log).OrderByDescending(h => h.Size).FirstOrDefaultAsync(ct);
        // The first sealing takes everything; imported history may carry keys of any moment until then.
        var from = head is null ? Guid.Empty : RowKeys.FirstAt(head.At - Lateness);
        var edge = head is null ? RightEdge.Empty() : RightEdge.Read(head.Size, head.Edge);
        var total = 0;
        while (await rows.UnsealedAsync(from, null, MostAtOnce, ct) is { Count: > 0 } unsealed)
        {
            foreach (var row in unsealed)
            {
                var leaf = MerkleHash.OfLeaf(row.Digest);
                db.Add(new SealedLeaf { Log = rows.Log, Sequence = edge.Size, RowId = row.Id, Hash = leaf });
                edge.Append(leaf);
            }
            if (!await SaveHeadAsync(rows.Log, edge, ct)) return total;
            total += unsealed.Count;
        }
        await copies.CopyAsync(db, rows.Log, ct);
        return total;
    }

    private async Task<bool> SaveHeadAsync(string log, RightEdge edge, CancellationToken ct)
    {
        var note = HeadNote.Sign(log, edge.Size, edge.Root(), clock.Now, keys);
        db.Add(new TreeHead { Log = log, Size = note.Size, Root = note.Root, At = note.At, Signature = note.Signature, Edge = edge.ToStored() });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
