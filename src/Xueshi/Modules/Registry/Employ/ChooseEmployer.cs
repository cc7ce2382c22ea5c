using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>选择工作单位: asks an employer to confirm the person; whoever has an employer asks to change, and stays its person until the new one confirms.</summary>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record ChooseEmployer(Guid OperationId, Guid OrganizationId) : ICommand;

public sealed class ChooseEmployerHandler(XueshiDb db, UnitOfWork work, ILeaveGuard guard, JournalWriter journal)
{
    /// <returns>The id of the new employment.</returns>
    public Task<Outcome<Guid>> HandleAsync(ChooseEmployer command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        if (command.OrganizationId == Guid.Empty) return RegistryRefusals.EmployerMissing;
        var employer = await db.Organizations.AsNoTracking().Choosable().FirstOrDefaultAsync(o => o.Id == command.OrganizationId, ct);
        if (employer is null) return RegistryRefusals.EmployerUnknown;
        var live = await db.Employments.OwnedBy(actor).Include(e => e.Organization)
            .Where(e => e.Status == BindingStatus.PendingEmployer || e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending).ToListAsync(ct);
        if (live.Find(e => e.Status == BindingStatus.PendingEmployer) is { } waiting) return RegistryRefusals.StillWaiting(waiting.Organization!.Name);
        var present = live.Find(e => e.Status == BindingStatus.Confirmed);
        if (present?.OrganizationId == employer.Id) return RegistryRefusals.AlreadyThere;
        if (present is not null && (await guard.NeededAsync(present.OrganizationId, [actor.PersonId], ct)).Count > 0) return RegistryRefusals.LastAdministrator;

        var chosen = new Employment
        {
            Id = Employment.IdAfter(present, now),
            PersonId = actor.PersonId,
            OrganizationId = employer.Id,
            Status = BindingStatus.PendingEmployer,
            RequestedAt = now,
        };
        db.Add(chosen);
        journal.Record(RegistryChanges.EmployerChosen, actor, chosen, actor.PersonId, new { employer = employer.Name });
        if (present is null) return chosen.Id;
        if (present.AskToLeave() is { } refusal) return refusal;
        journal.Record(RegistryChanges.TransferAsked, actor, present, actor.PersonId, new { employer = present.Organization!.Name });
        return chosen.Id;
    }, ct);
}
