using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Appeals;

/// <summary>申诉成立 or 不成立: upheld, the record waits for a decision anew; dismissed, the rejection stands.</summary>
/// <param name="Reason">Read by the person.</param>
[Needs(HoursPermissions.Inspect)]
public sealed record DecideAppeal(Guid OperationId, Guid RecordId, int Version, bool Upheld, string? Reason) : ICommand;

public sealed class DecideAppealHandler(XueshiDb db, UnitOfWork work, CePolicy policy, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(DecideAppeal command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await db.LearningRecords.InspectedBy(db, actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        var record = found.Record;
        if (record.Version != command.Version) return HoursRefusals.Changed(record);
        if (command.Upheld && await db.RefuseDuplicateAsync(record, record.Year, ct) is { } duplicate) return duplicate with { Field = null };
        if ((command.Upheld ? record.UpholdAppeal(command.Reason, actor, now) : record.DismissAppeal(command.Reason, actor, now)) is { } refusal) return refusal;
        var kind = command.Upheld ? HoursChanges.AppealUpheld : HoursChanges.AppealDismissed;
        journal.Record(kind, actor, record, record.PersonId, found.Facts(policy), command.Reason);
        return record.Id;
    }, ct);
}
