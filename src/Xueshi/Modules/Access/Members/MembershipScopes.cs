using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Members;

/// <summary>Which rights count, and whose an actor may look after; everything else does not exist for them.</summary>
public static class MembershipScopes
{
    private const OrganizationKinds Offices = OrganizationKinds.HrssDepartment | OrganizationKinds.IndustryAuthority | OrganizationKinds.IndustryAssociation;

    /// <summary>Neither ended nor past their last day.</summary>
    public static IQueryable<Membership> LiveOn(this IQueryable<Membership> memberships, DateOnly today) =>
        memberships.Where(m => m.EndedAt == null && (m.Until == null || m.Until >= today));

    /// <summary>The organizations whose members the actor looks after: a lead the own one, the platform's administrator every office.</summary>
    public static IQueryable<Organization> MembersLookedAfterBy(this IQueryable<Organization> organizations, Actor actor)
    {
        if (actor.May(AccessPermissions.AppointOfficers)) return organizations.Where(o => (o.Kinds & Offices) != 0 && o.Status == OrganizationStatus.Active);
        var own = actor.May(AccessPermissions.Members) ? actor.OrganizationId : Guid.Empty;
        return organizations.Where(o => o.Id == own);
    }

    /// <summary>Rights in those organizations. Of an office's keepers only the platform's administrator knows.</summary>
    public static IQueryable<Membership> LookedAfterBy(this IQueryable<Membership> memberships, XueshiDb db, Actor actor)
    {
        var (own, seesKeepers) = (db.Organizations.MembersLookedAfterBy(actor), actor.May(AccessPermissions.AppointOfficers));
        return memberships.Where(m => own.Any(o => o.Id == m.OrganizationId)
            && (seesKeepers || m.Role != Role.PlatformAdministrator && m.Role != Role.SecurityAdministrator && m.Role != Role.Auditor));
    }

    /// <summary>Invitations of those organizations, likewise.</summary>
    public static IQueryable<RoleInvitation> LookedAfterBy(this IQueryable<RoleInvitation> invitations, XueshiDb db, Actor actor)
    {
        var (own, seesKeepers) = (db.Organizations.MembersLookedAfterBy(actor), actor.May(AccessPermissions.AppointOfficers));
        return invitations.Where(i => own.Any(o => o.Id == i.OrganizationId)
            && (seesKeepers || i.Role != Role.PlatformAdministrator && i.Role != Role.SecurityAdministrator && i.Role != Role.Auditor));
    }

    /// <summary>本人的授权.</summary>
    public static IQueryable<Membership> OwnedBy(this IQueryable<Membership> memberships, Actor actor) => memberships.Where(m => m.AccountId == actor.AccountId);
}
