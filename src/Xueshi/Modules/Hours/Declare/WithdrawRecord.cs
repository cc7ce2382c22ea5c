using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>撤回: the person takes a record back before anybody has decided.</summary>
[Needs(HoursPermissions.Declare)]
public sealed record WithdrawRecord(Guid OperationId, Guid RecordId) : ICommand;

public sealed class WithdrawRecordHandler(XueshiDb db, UnitOfWork work, CePolicy policy, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(WithdrawRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var found = await db.LearningRecords.OwnedBy(actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        if (found.Record.Withdraw() is { } refusal) return refusal;
        journal.Record(HoursChanges.Withdrawn, actor, found.Record, actor.PersonId, found.Facts(policy));
        return found.Record.Id;
    }, ct);
}
