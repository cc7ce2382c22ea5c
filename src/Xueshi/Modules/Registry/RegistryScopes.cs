using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry;

/// <summary>Which rows of the registry an actor may see at all; everything else does not exist for them.</summary>
public static class RegistryScopes
{
    /// <summary>本人的单位申请与关系.</summary>
    public static IQueryable<Employment> OwnedBy(this IQueryable<Employment> employments, Actor actor) => employments.Where(e => e.PersonId == actor.PersonId);

    /// <summary>本单位的人员: present, former and returned ones; a request that was withdrawn is gone, and so is whoever closed their account.</summary>
    public static IQueryable<Employment> OnDeskOf(this IQueryable<Employment> employments, Actor actor) =>
        employments.Where(e => e.OrganizationId == actor.OrganizationId && e.Status != BindingStatus.Withdrawn && e.Person!.ClosedAt == null);

    /// <summary>本单位名册上等待或曾等待本人确认的人员.</summary>
    public static IQueryable<Invitation> OnDeskOf(this IQueryable<Invitation> invitations, Actor actor) => invitations.Where(i => i.OrganizationId == actor.OrganizationId);

    /// <summary>本单位的名册.</summary>
    public static IQueryable<Roster> OnDeskOf(this IQueryable<Roster> rosters, Actor actor) => rosters.Where(r => r.OrganizationId == actor.OrganizationId);

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
