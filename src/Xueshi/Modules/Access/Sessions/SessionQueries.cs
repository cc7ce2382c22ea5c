using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>The statement that runs at every request of those who may act for an organization, compiled once for an application: a compiled query belongs to the model of one database.</summary>
public sealed class SessionQueries
{
    /// <summary>The roles of an account that may be taken on now.</summary>
    public Func<XueshiDb, Guid, DateOnly, IAsyncEnumerable<HeldRole>> RolesOf { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid accountId, DateOnly today) =>
        from membership in db.Set<Membership>()
        join organization in db.Set<Organization>() on membership.OrganizationId equals organization.Id
        join jurisdiction in db.Set<Jurisdiction>() on organization.JurisdictionId equals jurisdiction.Id
        where membership.AccountId == accountId && membership.EndedAt == null && (membership.Until == null || membership.Until >= today)
            && (organization.Status == OrganizationStatus.Active || organization.Status == OrganizationStatus.Suspended)
        orderby membership.Id
        select new HeldRole(
            membership.Id, membership.Role, organization.Id, organization.Name, jurisdiction.Path, organization.Sector,
            new RoleScope(membership.Departments, membership.JurisdictionCode, membership.Sector), membership.Until, organization.SuspendReason,
            db.Set<Totp>().Any(t => t.Id == accountId) || db.Set<Passkey>().Any(k => k.AccountId == accountId)));
}
