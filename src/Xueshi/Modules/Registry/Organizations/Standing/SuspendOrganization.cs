using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Standing;

/// <summary>暂停单位（失信、核查）: its people keep everything; nobody new can choose it, and its administrators may only look.</summary>
/// <param name="Version">The version of the organization that the officer looked at.</param>
/// <param name="Reason">Its administrators read it.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record SuspendOrganization(Guid OperationId, Guid OrganizationId, int Version, string? Reason) : ICommand;

public sealed class SuspendOrganizationHandler(UnitOfWork work, OrganizationAct act, IEnumerable<IOrganizationListener> listeners, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(SuspendOrganization command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var found = await act.FindAsync(command.OrganizationId, command.Version, actor, ct);
        if (found.FirstRefusal is { } notFound) return notFound;
        var organization = found.Value;
        if (organization.Suspend(command.Reason) is { } refusal) return refusal;
        journal.Record(OrganizationChanges.Suspended, actor, organization, null, new { organization = organization.Name }, organization.SuspendReason);
        foreach (var listener in listeners) await listener.StandingChangedAsync(organization, "已暂停，恢复之前只能查看", organization.SuspendReason, actor, ct);
        return organization.Id;
    }, ct);
}
