using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>提交更正申请, after the person has looked at the answers.</summary>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record HandInCorrection(Guid OperationId, Guid CorrectionId, int Version) : ICommand;

public sealed class HandInCorrectionHandler(XueshiDb db, UnitOfWork work, DuplicatePairs pairs, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(HandInCorrection command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var correction = await db.Corrections.OwnedBy(actor).Include(c => c.Jurisdiction).FirstOrDefaultAsync(c => c.Id == command.CorrectionId, ct);
        if (correction is null) return Refusal.NotFound;
        if (correction.Version != command.Version) return CorrectionRefusals.Changed(correction);
        if (correction.HandIn(now) is { } refusal) return refusal;
        await pairs.NoteAskedAsync(correction, now, ct);
        journal.Record(CorrectionChanges.HandedIn, actor, correction, correction.PersonId, new { what = correction.What(), jurisdiction = correction.Jurisdiction!.Name });
        return correction.Id;
    }, ct);
}
