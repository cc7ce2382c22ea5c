using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Standing;

/// <summary>恢复已暂停的单位.</summary>
/// <param name="Version">The version of the organization that the officer looked at.</param>
/// <param name="Reason">What was found; stays in the history, and its administrators read it.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record ResumeOrganization(Guid OperationId, Guid OrganizationId, int Version, string? Reason) : ICommand;

public sealed class ResumeOrganizationHandler(UnitOfWork work, OrganizationAct act, IEnumerable<IOrganizationListener> listeners, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(ResumeOrganization command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var found = await act.FindAsync(command.OrganizationId, command.Version, actor, ct);
        if (found.FirstRefusal is { } notFound) return notFound;
        var organization = found.Value;
        if (string.IsNullOrWhiteSpace(command.Reason)) return OrganizationRefusals.ReasonMissing;
        if (command.Reason.Length > Organization.LongestReason) return OrganizationRefusals.ReasonTooLong;
        if (organization.Resume() is { } refusal) return refusal;
        var reason = command.Reason.Trim();
        journal.Record(OrganizationChanges.Resumed, actor, organization, null, new { organization = organization.Name }, reason);
        foreach (var listener in listeners) await listener.StandingChangedAsync(organization, "已恢复，可以照常办理", reason, actor, ct);
        return organization.Id;
    }, ct);
}
