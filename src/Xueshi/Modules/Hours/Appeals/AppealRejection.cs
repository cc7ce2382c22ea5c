using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Appeals;

/// <summary>申诉: the person asks the HR department of the jurisdiction to look at a rejection. The record stays rejected until it has.</summary>
[Needs(HoursPermissions.Declare)]
public sealed record AppealRejection(Guid OperationId, Guid RecordId, int Version, string? Reason) : ICommand;

public sealed class AppealRejectionHandler(XueshiDb db, UnitOfWork work, CePolicy policy, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(AppealRejection command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await db.LearningRecords.OwnedBy(actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        if (found.Record.Version != command.Version) return HoursRefusals.Changed(found.Record);
        if (found.Record.Appeal(command.Reason, now) is { } refusal) return refusal;
        journal.Record(HoursChanges.Appealed, actor, found.Record, actor.PersonId, found.Facts(policy), command.Reason);
        return found.Record.Id;
    }, ct);
}
