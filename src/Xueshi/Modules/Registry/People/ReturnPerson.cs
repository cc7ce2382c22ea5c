using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.People;

/// <summary>退回: the employer does not confirm, and says why; whoever asked to change stays with the old employer.</summary>
/// <param name="Reason">Read by the person.</param>
[Needs(RegistryPermissions.ConfirmPeople)]
public sealed record ReturnPerson(Guid OperationId, Guid EmploymentId, int Version, string? Reason) : ICommand;

public sealed class ReturnPersonHandler(XueshiDb db, UnitOfWork work, Transfers transfers, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(ReturnPerson command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var request = await db.Employments.OnDeskOf(actor).Include(e => e.Person).FirstOrDefaultAsync(e => e.Id == command.EmploymentId, ct);
        if (request is null) return Refusal.NotFound;
        if (request.Version != command.Version) return RegistryRefusals.Changed(request);
        if (command.Reason?.Length > ReasonLimit.Longest) return RegistryRefusals.ReasonTooLong;
        if (request.Return(command.Reason, actor, now) is { } refusal) return refusal;
        journal.Record(RegistryChanges.PersonReturned, actor, request, request.PersonId, new { name = request.Person!.Name }, request.Reason);
        await transfers.DropAsync(request.PersonId, actor, ct);
        return request.Id;
    }, ct);
}
