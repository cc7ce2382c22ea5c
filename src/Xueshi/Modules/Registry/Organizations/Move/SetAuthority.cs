using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Oversee;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Move;

/// <summary>人社部门确定或解除单位的行业主管部门.</summary>
/// <param name="Version">The version of the organization that the officer looked at.</param>
/// <param name="AuthorityId">Null for none.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record SetAuthority(Guid OperationId, Guid OrganizationId, int Version, Guid? AuthorityId, string? Reason) : ICommand;

public sealed class SetAuthorityHandler(XueshiDb db, UnitOfWork work, OrganizationAct act, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(SetAuthority command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var found = await act.FindAsync(command.OrganizationId, command.Version, actor, ct);
        if (found.FirstRefusal is { } notFound) return notFound;
        var organization = found.Value;
        if (organization.Status != OrganizationStatus.Active) return OrganizationRefusals.NotInState(organization);
        var authority = command.AuthorityId is { } id ? await db.Organizations.Authorities().FirstOrDefaultAsync(o => o.Id == id, ct) : null;
        if (command.AuthorityId is not null && authority is null) return OrganizationRefusals.AuthorityUnknown;
        if (string.IsNullOrWhiteSpace(command.Reason)) return OrganizationRefusals.ReasonMissing;
        if (command.Reason.Length > Organization.LongestReason) return OrganizationRefusals.ReasonTooLong;
        organization.AuthorityId = authority?.Id;
        journal.Record(OrganizationChanges.AuthoritySet, actor, organization, null, new { organization = organization.Name, authority = authority?.Name ?? "无" }, command.Reason.Trim());
        return organization.Id;
    }, ct);
}
