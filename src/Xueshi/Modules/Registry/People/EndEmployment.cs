using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.People;

/// <summary>解除: the person left, retired or died.</summary>
/// <param name="EndedOn">Last day with the employer.</param>
/// <param name="Reason">What else there is to say; the person reads it.</param>
[Needs(RegistryPermissions.ConfirmPeople)]
public sealed record EndEmployment(Guid OperationId, Guid EmploymentId, int Version, EndCause Cause, DateOnly EndedOn, string? Reason) : ICommand;

public sealed class EndEmploymentHandler(XueshiDb db, UnitOfWork work, ILeaveGuard guard, Transfers transfers, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(EndEmployment command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var employment = await db.Employments.OnDeskOf(actor).Include(e => e.Person).Include(e => e.Organization)
            .FirstOrDefaultAsync(e => e.Id == command.EmploymentId, ct);
        if (employment is null) return Refusal.NotFound;
        if (employment.Version != command.Version) return RegistryRefusals.Changed(employment);
        if (command.Cause is not (EndCause.Left or EndCause.Retired or EndCause.Died))
            return Refusal.Invalid("Cause", "registry.cause-missing", "请选择解除原因。");
        if (command.Reason?.Length > ReasonLimit.Longest) return RegistryRefusals.ReasonTooLong;
        // Who has died hands nothing over; the HR department appoints.
        if (command.Cause != EndCause.Died && (await guard.NeededAsync(employment.OrganizationId, [employment.PersonId], ct)).Count > 0) return RegistryRefusals.LastAdministrator;
        if (employment.End(command.Cause, command.EndedOn, command.Reason, actor, now) is { } refusal) return refusal;
        journal.Record(RegistryChanges.EmploymentEnded, actor, employment, employment.PersonId, EndFacts.Of(employment, employment.Person!.Name), employment.Reason);
        await transfers.EndAsync([employment], actor, ct);
        return employment.Id;
    }, ct);
}
