using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Move;

/// <summary>上级人社部门调整单位的管理辖区: by a department that both the old and the new jurisdiction belong to.</summary>
/// <param name="Version">The version of the organization that the officer looked at.</param>
/// <param name="JurisdictionCode">The receiving one.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record MoveOrganization(Guid OperationId, Guid OrganizationId, int Version, string? JurisdictionCode, string? Reason) : ICommand;

public sealed class MoveOrganizationHandler(XueshiDb db, UnitOfWork work, OrganizationAct act, Moving moving)
{
    public Task<Outcome<Guid>> HandleAsync(MoveOrganization command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var found = await act.FindAsync(command.OrganizationId, command.Version, actor, ct);
        if (found.FirstRefusal is { } notFound) return notFound;
        var organization = found.Value;
        if (organization.Status is not (OrganizationStatus.Active or OrganizationStatus.Suspended or OrganizationStatus.PendingReview)) return OrganizationRefusals.NotInState(organization);
        var to = await db.Jurisdictions.FirstOrDefaultAsync(j => j.Code == command.JurisdictionCode, ct);
        if (to is null) return OrganizationRefusals.JurisdictionMissing;
        if (to.Id == organization.JurisdictionId) return OrganizationRefusals.SameJurisdiction;
        if (!to.Path.StartsWith(actor.Organization?.JurisdictionPath ?? "/none/", StringComparison.Ordinal)) return OrganizationRefusals.JurisdictionNotYours;
        if (string.IsNullOrWhiteSpace(command.Reason)) return OrganizationRefusals.ReasonMissing;
        if (command.Reason.Length > Organization.LongestReason) return OrganizationRefusals.ReasonTooLong;
        await moving.CarryOutAsync(organization, to, command.Reason.Trim(), actor, ct);
        return organization.Id;
    }, ct);
}
