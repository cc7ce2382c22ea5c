using Xueshi.Modules.Hours.List;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours;

/// <summary>Tells the ledger and certificates which record hours come from.</summary>
public sealed class RecordSources(XueshiDb db, RecordQueries queries) : IEntrySources
{
    public async Task<IReadOnlyDictionary<Guid, EntrySource>> DescribeAsync(IReadOnlyCollection<Guid> sourceIds, CancellationToken ct) =>
        await queries.Sources(db, [.. sourceIds]).ToDictionaryAsync(s => s.Id, cancellationToken: ct);

    public async Task<IReadOnlyDictionary<Guid, EntrySource>> DescribeAsync(Guid personId, CeYear year, CancellationToken ct) =>
        await queries.SourcesOf(db, personId, year).ToDictionaryAsync(s => s.Id, cancellationToken: ct);
}
