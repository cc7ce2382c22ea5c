using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Source numbers that another office or a platform brought in: who brought them in, and nobody else, corrects or takes them back.</summary>
public sealed class OthersNumbers(XueshiDb db)
{
    /// <returns>Of the rows that correct or revoke, those numbers that are not the organization's own: of records that count, and of rows that wait in the pool.</returns>
    public async Task<HashSet<(string System, string Number)>> FindAsync(IReadOnlyList<ImportRow> rows, Guid organization, CancellationToken ct)
    {
        var changing = rows.Where(row => row.Action is CompletionAction.Correct or CompletionAction.Revoke).ToList();
        if (changing.Count == 0) return [];
        var systems = changing.Select(row => row.SourceSystem!).Distinct().ToList();
        var numbers = changing.Select(row => row.SourceRecordId!).Distinct().ToList();
        var imports = db.ImportBatches;
        var recorded = await db.LearningRecords
            .Where(r => systems.Contains(r.SourceSystem!) && numbers.Contains(r.SourceRecordId!) && r.Status == LearningRecordStatus.Approved
                && !imports.Any(i => i.Id == r.BatchId && i.OrganizationId == organization))
            .Select(r => new { System = r.SourceSystem!, Number = r.SourceRecordId! }).ToListAsync(ct);
        var waiting = await db.Pool
            .Where(p => systems.Contains(p.SourceSystem) && numbers.Contains(p.SourceRecordId) && p.State == PoolState.Waiting && p.Import!.OrganizationId != organization)
            .Select(p => new { System = p.SourceSystem, Number = p.SourceRecordId }).ToListAsync(ct);
        return [.. recorded.Concat(waiting).Select(found => (found.System, found.Number))];
    }
}
