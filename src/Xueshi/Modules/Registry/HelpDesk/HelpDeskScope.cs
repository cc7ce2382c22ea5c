using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>Whom an HR officer may look up: organizations of the jurisdiction and below, and people who work, worked or asked to work there, reported an employer missing there, or asked for a correction there.</summary>
public static class HelpDeskScope
{
    public static IQueryable<Person> HelpedBy(this IQueryable<Person> people, XueshiDb db, Actor actor)
    {
        var (path, employments, reports, corrections) = (PathOf(actor), db.Employments, db.MissingEmployers, db.Corrections);
        return people.Where(p => employments.Any(e => e.PersonId == p.Id && e.Organization!.Jurisdiction!.Path.StartsWith(path))
            || reports.Any(r => r.PersonId == p.Id && r.Jurisdiction!.Path.StartsWith(path))
            || corrections.Any(c => c.PersonId == p.Id && c.RequestedAt != null && c.Jurisdiction!.Path.StartsWith(path)));
    }

    public static IQueryable<Organization> HelpedBy(this IQueryable<Organization> organizations, Actor actor)
    {
        var path = PathOf(actor);
        return organizations.Where(o => o.Jurisdiction!.Path.StartsWith(path));
    }

    private static string PathOf(Actor actor) => actor.May(RegistryPermissions.HelpDesk) ? actor.Organization?.JurisdictionPath ?? "/none/" : "/none/";
}
