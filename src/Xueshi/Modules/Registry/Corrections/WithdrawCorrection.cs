using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>撤回更正申请, by the person, while nobody has decided.</summary>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record WithdrawCorrection(Guid OperationId, Guid CorrectionId, int Version) : ICommand;

public sealed class WithdrawCorrectionHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(WithdrawCorrection command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var correction = await db.Corrections.OwnedBy(actor).FirstOrDefaultAsync(c => c.Id == command.CorrectionId, ct);
        if (correction is null) return Refusal.NotFound;
        if (correction.Version != command.Version) return CorrectionRefusals.Changed(correction);
        if (correction.Withdraw() is { } refusal) return refusal;
        journal.Record(CorrectionChanges.Withdrawn, actor, correction, correction.PersonId, new { what = correction.What() });
        return correction.Id;
    }, ct);
}
