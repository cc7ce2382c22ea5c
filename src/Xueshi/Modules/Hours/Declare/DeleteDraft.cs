using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>Deletes a draft; its row stays, out of sight.</summary>
[Needs(HoursPermissions.Declare)]
public sealed record DeleteDraft(Guid OperationId, Guid RecordId) : ICommand;

public sealed class DeleteDraftHandler(XueshiDb db, UnitOfWork work, CePolicy policy, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(DeleteDraft command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var found = await db.LearningRecords.OwnedBy(actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        if (found.Record.Delete() is { } refusal) return refusal;
        journal.Record(HoursChanges.Deleted, actor, found.Record, actor.PersonId, found.Facts(policy));
        return found.Record.Id;
    }, ct);
}
