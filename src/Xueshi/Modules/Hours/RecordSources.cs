using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours;

/// <summary>Tells the ledger and certificates which record hours come from.</summary>
public sealed class RecordSources(XueshiDb db) : IEntrySources
{
    public async Task<IReadOnlyDictionary<Guid, EntrySource>> DescribeAsync(IReadOnlyCollection<Guid> sourceIds, CancellationToken ct)
    {
        var told = await db.LearningRecords.Where(r => sourceIds.Contains(r.Id))
            .Select(r => new EntrySource(r.Id, r.CourseName, r.InstitutionName, r.StartedOn!.Value, r.EndedOn!.Value, HoursAddresses.Records + "/" + r.Id)).ToDictionaryAsync(s => s.Id, ct);
        // What was written in this very unit of work is not stored yet.
        foreach (var id in sourceIds.Where(id => !told.ContainsKey(id)))
            if (db.LearningRecords.Local.FindEntry(id)?.Entity is { } r) told[id] = new(id, r.CourseName, r.InstitutionName, r.StartedOn!.Value, r.EndedOn!.Value, HoursAddresses.Record(id));
        return told;
    }

    public string SelectOfYear =>
        """
        SELECT id, course_name, institution_name, started_on, ended_on FROM hours_learning_records
        WHERE id IN (SELECT source_id FROM ledger_entries WHERE person_id = {0} AND year = {1});
        """;

    public EntrySource Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), $"{HoursAddresses.Records}/{row.GetGuid(0)}");
}
