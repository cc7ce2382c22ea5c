using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Standing;

/// <summary>注销单位: nobody acts for it from the next request on; the server ends its people's employments, who are told and choose another employer (待选择单位).</summary>
/// <param name="Version">The version of the organization that the officer looked at.</param>
/// <param name="ClosedOn">Last day of its people with it.</param>
/// <param name="Reason">Its people read it.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record DeregisterOrganization(Guid OperationId, Guid OrganizationId, int Version, DateOnly ClosedOn, string? Reason) : ICommand;

public sealed class DeregisterOrganizationHandler(UnitOfWork work, OrganizationAct act, Deregistration deregistration)
{
    public Task<Outcome<Guid>> HandleAsync(DeregisterOrganization command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await act.FindAsync(command.OrganizationId, command.Version, actor, ct);
        if (found.FirstRefusal is { } notFound) return notFound;
        return await deregistration.CarryOutAsync(found.Value, command.ClosedOn, command.Reason, actor, now, ct) is { } refusal ? refusal : found.Value.Id;
    }, ct);
}
