using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Sealing;

namespace Xueshi.Platform.Journal;

/// <summary>The journal as rows to be sealed.</summary>
public sealed class JournalRows(XueshiDb db) : ISealedRows
{
    public string Log => "journal";

    public string RowName => "办理记录";

    public async Task<List<RowDigest>> UnsealedAsync(Guid from, Guid? to, int most, CancellationToken ct)
    {
        var leaves = db.Set<SealedLeaf>().Where(l => l.Log == Log);
        var rows = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Id >= from && (to == null || e.Id < to) && !leaves.Any(l => l.RowId == e.Id))
            .OrderBy(e => e.Id).Take(most).ToListAsync(ct);
        return rows.ConvertAll(e => new RowDigest(e.Id, Digest(e)));
    }

    public async Task<List<RowDigest>> AfterAsync(Guid after, int most, CancellationToken ct) =>
        (await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Id > after).OrderBy(e => e.Id).Take(most).ToListAsync(ct)).ConvertAll(e => new RowDigest(e.Id, Digest(e)));

    public async Task<Dictionary<Guid, byte[]>> DigestsAsync(IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.Set<JournalEntry>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(ct)).ToDictionary(e => e.Id, Digest);

    /// <summary>The level came later than the rest: it is added only where there is one, so that older rows keep the digest under which they were sealed.</summary>
    private static byte[] Digest(JournalEntry e)
    {
        var row = new CanonicalRow()
            .Add(e.Id).Add(e.At).Add(e.Kind).Add(e.ActorId).Add(e.ActorName).Add(e.OrganizationId).Add(e.OrganizationName).Add(e.Origin)
            .Add(e.SubjectId).Add(e.PersonId).Add(e.Reason).Add(e.Facts).Add(e.Before).Add(e.After).Add(e.BatchId);
        if (e.ActorLevel is { } level) row.Add((long)level);
        return row.Digest();
    }
}
