using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>撤销认定 after inspection: found untrue, double, or wrongly recognized.</summary>
[Needs(HoursPermissions.Inspect), Reauthenticated]
public sealed record RevokeRecord(Guid OperationId, Guid RecordId, int Version, string? Reason) : ICommand;

public sealed class RevokeRecordHandler(XueshiDb db, UnitOfWork work, LedgerPosting ledger, CePolicy policy, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(RevokeRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await db.LearningRecords.InspectedBy(db, actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        var record = found.Record;
        if (record.Version != command.Version) return HoursRefusals.Changed(record);
        if (record.Revoke(command.Reason, actor, now) is { } refusal) return refusal;
        var reversal = await ledger.ReverseAsync(record.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, actor, command.Reason!, ct);
        if (reversal.FirstRefusal is { } notReversed) return notReversed;
        journal.Record(HoursChanges.Revoked, actor, record, record.PersonId, found.Facts(policy), command.Reason);
        return record.Id;
    }, ct);
}
