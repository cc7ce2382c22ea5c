using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>单位撤回尚未办理的事项.</summary>
/// <param name="Version">The version of the request that was looked at.</param>
[Needs(RegistryPermissions.OwnOrganization)]
public sealed record WithdrawRequest(Guid OperationId, Guid RequestId, int Version) : ICommand;

public sealed class WithdrawRequestHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(WithdrawRequest command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var request = await db.OrganizationRequests.OwnedBy(actor).Include(r => r.Organization).FirstOrDefaultAsync(r => r.Id == command.RequestId, ct);
        if (request is null) return Refusal.NotFound;
        if (request.Version != command.Version) return OrganizationRefusals.RequestOver(request);
        if (request.Withdraw(actor, now) is { } refusal) return refusal;
        journal.RecordAct(OrganizationChanges.RequestWithdrawn, actor, request.OrganizationId, null, new { organization = request.Organization!.Name, what = request.Kind.Name() });
        return request.Id;
    }, ct);
}
