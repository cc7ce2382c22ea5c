using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours;

/// <summary>Tells the ledger and certificates which record hours come from.</summary>
public sealed class RecordSources(XueshiDb db) : IEntrySources
{
    public async Task<IReadOnlyDictionary<Guid, EntrySource>> DescribeAsync(IReadOnlyCollection<Guid> sourceIds, CancellationToken ct) =>
        await db.LearningRecords.AsNoTracking().Where(r => sourceIds.Contains(r.Id))
            .Select(r => new EntrySource(r.Id, r.CourseName, r.InstitutionName, r.StartedOn!.Value, r.EndedOn!.Value, "/hours/records/" + r.Id))
            .ToDictionaryAsync(s => s.Id, ct);
}
