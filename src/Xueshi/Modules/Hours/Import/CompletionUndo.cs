using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours.Import;

/// <summary>What an import did to one record, so that it can be undone.</summary>
/// <param name="RecordId">The record written or, for a mere revocation, the one revoked.</param>
/// <param name="PriorId">The record that was taken back for it; the same id for a mere revocation, null for a new record.</param>
public sealed record ImportedChange(Guid RecordId, Guid? PriorId);

/// <summary>Compensates what an import wrote: reversals, never deletions. Inside the caller's unit of work.</summary>
public sealed class CompletionUndo(XueshiDb db, LedgerPosting ledger, CompletionWriter writer)
{
    private const string TopicTaken = "更正、撤销前的学时未恢复：同一公需课已另有学时入账";

    /// <returns>For each change the sentence that its importer reads.</returns>
    public async Task<List<string>> UndoAsync(IReadOnlyList<ImportedChange> changes, Guid batch, string reason, Actor actor, DateTime now, CancellationToken ct)
    {
        var ids = changes.SelectMany(c => new[] { c.RecordId, c.PriorId ?? c.RecordId }).Distinct().ToList();
        var records = await db.LearningRecords.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        await ledger.PrepareAsync([.. records.Values.Select(r => (r.PersonId, r.Year)).Distinct()], ct);
        var people = records.Values.Select(r => r.PersonId).Distinct().ToList();
        var live = await db.LearningRecords.AsNoTracking().Where(r => people.Contains(r.PersonId) && r.Status == LearningRecordStatus.Approved && r.TopicKey != null)
            .Select(r => new { r.PersonId, r.Year, r.TopicKey }).ToListAsync(ct);
        var topics = live.Select(r => (r.PersonId, r.Year, (string?)r.TopicKey)).ToHashSet();
        var answers = new List<string>(changes.Count);
        foreach (var change in changes)
        {
            var record = records[change.RecordId];
            answers.Add(change.PriorId == change.RecordId ? await ReturnAsync(record) : await TakeBackAsync(record, change.PriorId));
        }
        return answers;

        async Task<string> ReturnAsync(LearningRecord record)
        {
            if (record.TopicKey is not null && !topics.Add(TopicOf(record))) return TopicTaken;
            if (record.Restore(reason, actor, now) is not null) return "未恢复：该记录此后已另行办理";
            await writer.ReturnAsync(record, reason, batch, actor, ct);
            return "已撤回，被撤销的学时已恢复";
        }

        async Task<string> TakeBackAsync(LearningRecord record, Guid? prior)
        {
            if (record.UndoImport(reason, actor, now) is not null) return "此前已撤销，无需撤回";
            topics.Remove(TopicOf(record));
            var before = prior is { } id ? records[id] : null;
            var returns = before is not null && (before.TopicKey is null || topics.Add(TopicOf(before)));
            // Written again rather than restored: two rows of one source number cannot change places within one save. And first, so that a certificate follows the year as it stands in the end.
            if (returns) await writer.WriteAsync(LearningRecord.Again(before!, batch, now), reason, batch, actor, ct);
            await writer.TakeBackAsync(record, reason, batch, actor, ct);
            return before is null ? "已撤回，学时已扣回" : returns ? "已撤回，恢复更正前的学时" : TopicTaken;
        }
    }

    private static (Guid, Ledger.Model.CeYear, string?) TopicOf(LearningRecord record) => (record.PersonId, record.Year, record.TopicKey);
}
