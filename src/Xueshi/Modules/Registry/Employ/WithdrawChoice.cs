using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>撤回: takes the request back; whoever asked to change stays with the present employer.</summary>
/// <param name="Version">The version of the employment that the person looked at.</param>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record WithdrawChoice(Guid OperationId, Guid EmploymentId, int Version) : ICommand;

public sealed class WithdrawChoiceHandler(XueshiDb db, UnitOfWork work, Transfers transfers, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(WithdrawChoice command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var chosen = await db.Employments.OwnedBy(actor).Include(e => e.Organization).FirstOrDefaultAsync(e => e.Id == command.EmploymentId, ct);
        if (chosen is null) return Refusal.NotFound;
        if (chosen.Version != command.Version) return RegistryRefusals.Changed(chosen);
        if (chosen.Withdraw() is { } refusal) return refusal;
        journal.Record(RegistryChanges.ChoiceWithdrawn, actor, chosen, actor.PersonId, new { employer = chosen.Organization!.Name });
        await transfers.DropAsync(actor.PersonId, actor, ct);
        return chosen.Id;
    }, ct);
}
