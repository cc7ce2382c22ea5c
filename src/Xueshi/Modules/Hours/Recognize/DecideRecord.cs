using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Recognize;

/// <summary>What a reviewer decides.</summary>
public enum Decision
{
    /// <summary>审核同意</summary>
    Approve = 1,

    /// <summary>退回修改</summary>
    Return = 2,

    /// <summary>审核不同意</summary>
    Reject = 3,
}

/// <summary>学时认定: one record decided.</summary>
/// <param name="Version">The version of the record that the reviewer looked at.</param>
/// <param name="Hours">认定学时, for an approval.</param>
/// <param name="Reason">Read by the person; needed unless approved.</param>
[Needs(HoursPermissions.Recognize)]
public sealed record DecideRecord(Guid OperationId, Guid RecordId, int Version, Decision Decision, CreditHours Hours, string? Reason) : ICommand;

public sealed class DecideRecordHandler(XueshiDb db, UnitOfWork work, Recognition recognition)
{
    /// <returns>The record's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(DecideRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await db.LearningRecords.OnDeskOf(db, actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        if (found.Record.Version != command.Version) return HoursRefusals.Changed(found.Record);
        var refusal = await recognition.DecideAsync(found, command.Decision, command.Hours, command.Reason, actor, null, now, ct);
        return refusal is null ? found.Record.Id : refusal;
    }, ct);
}
