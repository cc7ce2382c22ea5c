using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>The statements that run at every request of a signed-in person, compiled once for an application: a compiled query belongs to the model of one database.</summary>
public sealed class SessionQueries
{
    /// <summary>A session that has not been ended, of an account that may be used.</summary>
    public Func<XueshiDb, Guid, Task<OpenSession?>> Find { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid id) =>
        (from session in db.Set<Session>()
         join account in db.Set<Account>() on session.AccountId equals account.Id
         join person in db.Set<Person>() on account.PersonId equals person.Id
         where session.Id == id && session.EndedAt == null && account.Status == AccountStatus.Active
         select new OpenSession(
             session.StartedAt, session.LastSeenAt, session.ReauthenticatedAt ?? session.StartedAt, session.MembershipId, account.Id, person.Id, person.Name, person.IdentityLevel, person.ProvenBy,
             db.Set<Membership>().Any(m => m.AccountId == account.Id && m.EndedAt == null),
             db.Set<InboxMessage>().Count(m => m.PersonId == person.Id && m.ReadAt == null))).FirstOrDefault());

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

/// <param name="AuthenticatedAt">When the person last showed that it is they.</param>
/// <param name="MembershipId">The role last taken on; it may have ended since.</param>
/// <param name="HoldsRoles">Most people hold none, and are spared a second statement.</param>
/// <param name="Unread">Messages of the inbox; counted along, so that the menu's figure costs no statement of its own.</param>
public sealed record OpenSession(
    DateTime StartedAt, DateTime LastSeenAt, DateTime AuthenticatedAt, Guid? MembershipId, Guid AccountId, Guid PersonId, string Name, IdentityLevel Level, IdentityProof? ProvenBy, bool HoldsRoles, int Unread);
