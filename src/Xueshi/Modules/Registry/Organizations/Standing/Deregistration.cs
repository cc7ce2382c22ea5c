using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Standing;

/// <summary>注销, inside the caller's unit of work: whether the HR department decides by itself or grants what the organization asked.</summary>
public sealed class Deregistration(IEnumerable<IOrganizationListener> listeners, JournalWriter journal)
{
    public async Task<Refusal?> CarryOutAsync(Organization organization, DateOnly closedOn, string? reason, Actor actor, DateTime now, CancellationToken ct)
    {
        if (organization.Deregister(closedOn, reason, actor, now) is { } refusal) return refusal;
        journal.Record(OrganizationChanges.Deregistered, actor, organization, null,
            new { organization = organization.Name, day = $"{closedOn:yyyy-MM-dd}" }, organization.CloseReason);
        foreach (var listener in listeners) await listener.StandingChangedAsync(organization, "已注销", organization.CloseReason, actor, ct);
        return null;
    }
}
