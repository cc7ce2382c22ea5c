using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry;

/// <summary>Which rows of the registry an actor may see at all; everything else does not exist for them.</summary>
public static class RegistryScopes
{
    /// <summary>本人的单位申请与关系.</summary>
    public static IQueryable<Employment> OwnedBy(this IQueryable<Employment> employments, Actor actor) => employments.Where(e => e.PersonId == actor.PersonId);

    /// <summary>本单位的人员: present, former and returned ones; a request that was withdrawn is gone, and so is whoever closed their account.</summary>
    public static IQueryable<Employment> OnDeskOf(this IQueryable<Employment> employments, Actor actor) =>
        employments.Where(e => e.OrganizationId == actor.OrganizationId && e.Status != BindingStatus.Withdrawn && e.Person!.ClosedAt == null).InDepartmentsOf(actor);

    /// <summary>Of those in the actor's organization, the ones of the departments that the actor's right is limited to. Who is in no department is outside every one.</summary>
    public static IQueryable<Employment> InDepartmentsOf(this IQueryable<Employment> employments, Actor actor)
    {
        if (!actor.IsLimitedTo(Limits.Departments)) return employments;
        var departments = actor.Organization!.Departments;
        return employments.Where(e => e.Department != null && departments.Contains(e.Department));
    }

    /// <summary>
    /// The people of the part that the actor's right is limited to: who works in those departments of the organization, for employers of that part of the
    /// jurisdiction, in that sector. All of them for a right without limits.
    /// </summary>
    public static IQueryable<Person> WithinLimitsOf(this IQueryable<Person> people, XueshiDb db, Actor actor)
    {
        if (actor.Organization is not { } organization) return people;
        var (path, sector) = (organization.JurisdictionPath, (Sector?)organization.Sector);
        var holding = db.Employments.Where(e => e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending);
        if (actor.IsLimitedTo(Limits.Departments))
        {
            var own = holding.Where(e => e.OrganizationId == organization.Id).InDepartmentsOf(actor);
            people = people.Where(p => own.Any(e => e.PersonId == p.Id));
        }
        if (actor.IsLimitedTo(Limits.Jurisdiction)) people = people.Where(p => holding.Any(e => e.PersonId == p.Id && e.Organization!.Jurisdiction!.Path.StartsWith(path)));
        return actor.IsLimitedTo(Limits.Sector) ? people.Where(p => p.Sector == sector) : people;
    }

    /// <summary>本单位名册上等待或曾等待本人确认的人员.</summary>
    public static IQueryable<Invitation> OnDeskOf(this IQueryable<Invitation> invitations, Actor actor)
    {
        var (own, limited, departments) = (actor.OrganizationId, actor.IsLimitedTo(Limits.Departments), actor.Organization?.Departments ?? []);
        return invitations.Where(i => i.OrganizationId == own && (!limited || i.Department != null && departments.Contains(i.Department)));
    }

    /// <summary>本单位的名册; a file holds people of any department, so a right for some of them does not reach it.</summary>
    public static IQueryable<Roster> OnDeskOf(this IQueryable<Roster> rosters, Actor actor)
    {
        var own = actor.IsLimitedTo(Limits.Departments) ? Guid.Empty : actor.OrganizationId;
        return rosters.Where(r => r.OrganizationId == own);
    }

    /// <summary>Whose data the employer may look into: those who ask to be its people, and those who are.</summary>
    public static bool IsOpenToEmployer(this BindingStatus status) =>
        status is BindingStatus.PendingEmployer or BindingStatus.Confirmed or BindingStatus.TransferPending;

    /// <summary>Reports from the officer's jurisdiction and below.</summary>
    public static IQueryable<MissingEmployer> InJurisdictionOf(this IQueryable<MissingEmployer> reports, Actor actor)
    {
        var path = actor.Organization?.JurisdictionPath ?? "/none/";
        return reports.Where(r => r.Jurisdiction!.Path.StartsWith(path));
    }
}
