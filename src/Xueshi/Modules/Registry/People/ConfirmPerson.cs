using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.People;

/// <summary>人员确认: one request confirmed, which vouches for the person and the ID number.</summary>
/// <param name="Version">The version of the request that the employer looked at; a new ID number raises it.</param>
/// <param name="StartedOn">First day with the employer; null for today.</param>
[Needs(RegistryPermissions.ConfirmPeople)]
public sealed record ConfirmPerson(Guid OperationId, Guid EmploymentId, int Version, DateOnly? StartedOn) : ICommand;

public sealed class ConfirmPersonHandler(XueshiDb db, UnitOfWork work, Confirmation confirmation)
{
    public Task<Outcome<Guid>> HandleAsync(ConfirmPerson command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var request = await db.Employments.OnDeskOf(actor).Include(e => e.Person).FirstOrDefaultAsync(e => e.Id == command.EmploymentId, ct);
        if (request is null) return Refusal.NotFound;
        if (request.Version != command.Version) return RegistryRefusals.Changed(request);
        var startedOn = command.StartedOn ?? BeijingTime.DayOf(now);
        var refusal = await confirmation.ConfirmAsync(request, startedOn, actor, Confirmation.ByEmployer, null, now, ct);
        return refusal is null ? request.Id : refusal;
    }, ct);
}
