using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>撤回本次认定: the same reviewer, within 15 minutes; the record waits again.</summary>
[Needs(HoursPermissions.Recognize)]
public sealed record UndoApproval(Guid OperationId, Guid RecordId) : ICommand;

public sealed class UndoApprovalHandler(XueshiDb db, UnitOfWork work, LedgerPosting ledger, CePolicy policy, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(UndoApproval command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await db.LearningRecords.OnDeskOf(db, actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        var (record, facts) = (found.Record, found.Facts(policy));
        if (record.UndoApproval(actor, now) is { } refusal) return refusal;
        var reversal = await ledger.ReverseAsync(record.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, actor, "认定人撤回本次认定", ct);
        if (reversal.FirstRefusal is { } notReversed) return notReversed;
        journal.Record(HoursChanges.ApprovalUndone, actor, record, record.PersonId, facts);
        return record.Id;
    }, ct);
}
