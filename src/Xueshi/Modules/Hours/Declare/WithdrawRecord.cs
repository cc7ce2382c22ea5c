using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>撤回: the person takes a record back before anybody has decided.</summary>
public sealed record WithdrawRecord(Guid OperationId, Guid RecordId) : ICommand;

public sealed class WithdrawRecordHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(WithdrawRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var record = await db.LearningRecords.OwnedBy(actor).FirstOrDefaultAsync(r => r.Id == command.RecordId, ct);
        if (record is null) return Refusal.NotFound;
        if (record.Withdraw() is { } refusal) return refusal;
        journal.Record(HoursChanges.Withdrawn, actor, record, actor.PersonId, RecordFacts.Of(record));
        return record.Id;
    }, ct);
}

/// <summary>Deletes a draft; its row stays, out of sight.</summary>
public sealed record DeleteDraft(Guid OperationId, Guid RecordId) : ICommand;

public sealed class DeleteDraftHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(DeleteDraft command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var record = await db.LearningRecords.OwnedBy(actor).FirstOrDefaultAsync(r => r.Id == command.RecordId, ct);
        if (record is null) return Refusal.NotFound;
        if (record.Delete() is { } refusal) return refusal;
        journal.Record(HoursChanges.Deleted, actor, record, actor.PersonId, RecordFacts.Of(record));
        return record.Id;
    }, ct);
}
