using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>办理单位事项: what is agreed to is in force at once; a return says why. Nobody decides for the own employer (AZ-05).</summary>
/// <param name="Version">The version of the request that was looked at.</param>
/// <param name="Answer">Needed for a return; the organization reads it.</param>
[Needs(RegistryPermissions.DecideRequests)]
public sealed record DecideRequest(Guid OperationId, Guid RequestId, int Version, bool IsGranted, string? Answer) : ICommand;

public sealed class DecideRequestHandler(XueshiDb db, UnitOfWork work, OrganizationAct act, RequestGranting granting, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(DecideRequest command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var request = await db.OrganizationRequests.OnDeskOf(actor).Include(r => r.Organization!.Jurisdiction).Include(r => r.Desk).Include(r => r.Other)
            .FirstOrDefaultAsync(r => r.Id == command.RequestId, ct);
        if (request is null) return Refusal.NotFound;
        if (request.Version != command.Version) return OrganizationRefusals.RequestOver(request);
        if (await act.IsOwnAsync(request.Organization!, actor, ct)) return OrganizationRefusals.OwnEmployer;
        if ((command.IsGranted ? request.Grant(command.Answer, actor, now) : request.Return(command.Answer, actor, now)) is { } refusal) return refusal;
        if (command.IsGranted && await granting.CarryOutAsync(request, actor, now, ct) is { } notDone) return notDone;
        var kind = command.IsGranted ? OrganizationChanges.RequestGranted : OrganizationChanges.RequestReturned;
        journal.RecordAct(kind, actor, request.OrganizationId, request.RequestedById, new { organization = request.Organization!.Name, what = request.Kind.Name() }, request.Answer);
        return request.Id;
    }, ct);
}
