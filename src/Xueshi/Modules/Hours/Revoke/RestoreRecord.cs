using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>复核撤销原决定: a revocation is quashed and the hours return under the next revision.</summary>
[Needs(HoursPermissions.Inspect)]
public sealed record RestoreRecord(Guid OperationId, Guid RecordId, int Version, string? Reason) : ICommand;

public sealed class RestoreRecordHandler(XueshiDb db, UnitOfWork work, Recognition recognition, CePolicy policy, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(RestoreRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await db.LearningRecords.InspectedBy(db, actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        var record = found.Record;
        if (record.Version != command.Version) return HoursRefusals.Changed(record);
        if (record.Restore(command.Reason, actor, now) is { } refusal) return refusal;
        if (await RefuseDoubleAsync(record, ct) is { } doubled) return doubled;
        if (await recognition.PostAsync(record, actor, ct) is { } notPosted) return notPosted;
        journal.Record(HoursChanges.Restored, actor, record, record.PersonId, found.Facts(policy), command.Reason);
        return record.Id;
    }, ct);

    /// <summary>The same may have been declared, or written by a platform, anew since: a course at its time, a topic, a record of a source counts once (BL-02).</summary>
    private async Task<Refusal?> RefuseDoubleAsync(LearningRecord record, CancellationToken ct)
    {
        if (record.Source != RecordSource.Auto) return await db.RefuseDuplicateAsync(record, record.Year, ct) is { } duplicate ? duplicate with { Field = null } : null;
        var live = await db.LearningRecords.AsNoTracking().Where(r => r.Id != record.Id && r.Status == LearningRecordStatus.Approved && r.Source == RecordSource.Auto)
            .FirstOrDefaultAsync(r => record.SourceSystem != null && r.SourceSystem == record.SourceSystem && r.SourceRecordId == record.SourceRecordId
                || record.TopicKey != null && r.PersonId == record.PersonId && r.Year == record.Year && r.TopicKey == record.TopicKey, ct);
        if (live is null) return null;
        return (live.SourceSystem, live.SourceRecordId) == (record.SourceSystem, record.SourceRecordId) ? HoursRefusals.SourceTaken : HoursRefusals.TopicTaken(live);
    }
}
