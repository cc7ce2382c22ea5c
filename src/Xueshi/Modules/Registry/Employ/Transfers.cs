using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>What happens to the old employment when the new one is confirmed, returned or withdrawn; inside the caller's unit of work.</summary>
public sealed class Transfers(XueshiDb db, JournalWriter journal)
{
    /// <summary>The employment the person asked to leave, tracked.</summary>
    public Task<Employment?> OldAsync(Guid personId, CancellationToken ct) =>
        db.Employments.Include(e => e.Organization).FirstOrDefaultAsync(e => e.PersonId == personId && e.Status == BindingStatus.TransferPending, ct);

    /// <summary>Nothing comes of the change: the person stays.</summary>
    public async Task DropAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        if (await OldAsync(personId, ct) is not { } old || old.Stay() is not null) return;
        journal.Record(RegistryChanges.TransferDropped, actor, old, personId, new { employer = old.Organization!.Name });
    }

    /// <summary>Journals that the old employment ended on the confirmation of the new one.</summary>
    public void RecordEnd(Employment old, string name, Actor actor, Guid? batch) =>
        journal.Record(RegistryChanges.EmploymentEnded, actor, old, old.PersonId, EndFacts.Of(old, name), batch: batch);
}
