using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Sealing;

namespace Xueshi.Modules.Ledger.Verify;

/// <summary>The ledger's entries as rows to be sealed.</summary>
public sealed class LedgerRows(XueshiDb db) : ISealedRows
{
    public string Log => "ledger";

    public string RowName => "学时分录";

    public async Task<List<RowDigest>> UnsealedAsync(Guid from, Guid? to, int most, CancellationToken ct)
    {
        var leaves = db.Set<SealedLeaf>().Where(l => l.Log == Log);
        var rows = await db.LedgerEntries.AsNoTracking().Where(e => e.Id >= from && (to == null || e.Id < to) && !leaves.Any(l => l.RowId == e.Id))
            .OrderBy(e => e.Id).Take(most).ToListAsync(ct);
        return rows.ConvertAll(e => new RowDigest(e.Id, Digest(e)));
    }

    public async Task<List<RowDigest>> AfterAsync(Guid after, int most, CancellationToken ct) =>
        (await db.LedgerEntries.AsNoTracking().Where(e => e.Id > after).OrderBy(e => e.Id).Take(most).ToListAsync(ct)).ConvertAll(e => new RowDigest(e.Id, Digest(e)));

    public async Task<Dictionary<Guid, byte[]>> DigestsAsync(IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.LedgerEntries.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(ct)).ToDictionary(e => e.Id, Digest);

    private static byte[] Digest(LedgerEntry e) => new CanonicalRow()
        .Add(e.Id).Add(e.PersonId).Add(e.Year.Value).Add((int)e.Category).Add(e.Hours.Hundredths).Add((int)e.Part).Add(e.SourceKind).Add(e.SourceId)
        .Add(e.Revision).Add(e.ReversesId).Add(e.RuleVersion).Add(e.PostedAt).Add(e.PostedBy).Digest();
}
