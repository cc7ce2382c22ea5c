using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>撤销认定 after inspection: found untrue, double, or wrongly recognized.</summary>
[Needs(HoursPermissions.Inspect), Reauthenticated]
public sealed record RevokeRecord(Guid OperationId, Guid RecordId, int Version, string? Reason) : ICommand;

public sealed class RevokeRecordHandler(XueshiDb db, UnitOfWork work, Revocation revocation)
{
    public Task<Outcome<Guid>> HandleAsync(RevokeRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await db.LearningRecords.InspectedBy(db, actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        if (found.Record.Version != command.Version) return HoursRefusals.Changed(found.Record);
        return await revocation.RevokeAsync(found, command.Reason, command.Reason, null, actor, now, ct) is { } refusal ? refusal : found.Record.Id;
    }, ct);
}
