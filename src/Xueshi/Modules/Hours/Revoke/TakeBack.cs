using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>撤回本次认定: the same reviewer, within 15 minutes; the record waits again.</summary>
public sealed record UndoApproval(Guid OperationId, Guid RecordId) : ICommand;

public sealed class UndoApprovalHandler(XueshiDb db, UnitOfWork work, LedgerPosting ledger, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(UndoApproval command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var record = await db.LearningRecords.OnDeskOf(actor).FirstOrDefaultAsync(r => r.Id == command.RecordId, ct);
        if (record is null) return Refusal.NotFound;
        if (record.UndoApproval(actor, now) is { } refusal) return refusal;
        var reversal = await ledger.ReverseAsync(record.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, actor, "认定人撤回本次认定", ct);
        if (reversal.FirstRefusal is { } notReversed) return notReversed;
        journal.Record(HoursChanges.ApprovalUndone, actor, record, record.PersonId, RecordFacts.Of(record));
        return record.Id;
    }, ct);
}

/// <summary>撤销认定 after inspection: found untrue, double, or wrongly recognized.</summary>
public sealed record RevokeRecord(Guid OperationId, Guid RecordId, int Version, string? Reason) : ICommand;

public sealed class RevokeRecordHandler(XueshiDb db, UnitOfWork work, LedgerPosting ledger, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(RevokeRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var record = await db.LearningRecords.InspectedBy(db.Set<Registry.Model.Organization>(), actor).FirstOrDefaultAsync(r => r.Id == command.RecordId, ct);
        if (record is null) return Refusal.NotFound;
        if (record.Version != command.Version) return HoursRefusals.Changed(record);
        if (record.Revoke(command.Reason, actor, now) is { } refusal) return refusal;
        var reversal = await ledger.ReverseAsync(record.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, actor, command.Reason!, ct);
        if (reversal.FirstRefusal is { } notReversed) return notReversed;
        journal.Record(HoursChanges.Revoked, actor, record, record.PersonId, RecordFacts.Of(record), command.Reason);
        return record.Id;
    }, ct);
}

/// <summary>复核撤销原决定: a revocation is quashed and the hours return under the next revision.</summary>
public sealed record RestoreRecord(Guid OperationId, Guid RecordId, int Version, string? Reason) : ICommand;

public sealed class RestoreRecordHandler(XueshiDb db, UnitOfWork work, Recognition recognition, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(RestoreRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var record = await db.LearningRecords.InspectedBy(db.Set<Registry.Model.Organization>(), actor).FirstOrDefaultAsync(r => r.Id == command.RecordId, ct);
        if (record is null) return Refusal.NotFound;
        if (record.Version != command.Version) return HoursRefusals.Changed(record);
        if (record.Restore(command.Reason, actor, now) is { } refusal) return refusal;
        if (await recognition.PostAsync(record, actor, ct) is { } notPosted) return notPosted;
        journal.Record(HoursChanges.Restored, actor, record, record.PersonId, RecordFacts.Of(record), command.Reason);
        return record.Id;
    }, ct);
}
