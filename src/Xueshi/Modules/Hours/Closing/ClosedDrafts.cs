using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Hours.Closing;

/// <summary>When a closing has become final, what was never recognized goes; what once stood in the ledger stays, since the ledger refers to it.</summary>
public sealed class ClosedDrafts(XueshiDb db) : IRetained
{
    public string Name => "closed-drafts";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var drafts = await db.LearningRecords
            .Where(r => r.Person!.ClosedAt < before && r.Revision == 0 && (r.Status == LearningRecordStatus.Draft || r.Status == LearningRecordStatus.Returned || r.Status == LearningRecordStatus.Deleted))
            .OrderBy(r => r.Id).Take(most).Select(r => r.Id).ToListAsync(ct);
        if (drafts.Count == 0) return 0;
        await db.Evidence.Where(e => drafts.Contains(e.RecordId)).ExecuteDeleteAsync(ct);
        return await db.LearningRecords.Where(r => drafts.Contains(r.Id)).ExecuteDeleteAsync(ct);
    }
}
