using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Duplicates;

/// <summary>
/// Which pairs an HR officer decides on: at least one of the two belongs to the jurisdiction or below, and none is employed outside it; a pair across
/// jurisdictions is for the department above both.
/// </summary>
public static class DuplicateScope
{
    public static IQueryable<Duplicate> OnDeskOf(this IQueryable<Duplicate> pairs, XueshiDb db, Actor actor)
    {
        var path = actor.May(RegistryPermissions.MergePeople) ? actor.Organization?.JurisdictionPath ?? "/none/" : "/none/";
        var helped = db.People.HelpedBy(db, actor);
        var elsewhere = db.Employments.Where(e => (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending) && !e.Organization!.Jurisdiction!.Path.StartsWith(path));
        return pairs.Where(d => path != "/none/" && helped.Any(p => p.Id == d.FirstId || p.Id == d.SecondId) && !elsewhere.Any(e => e.PersonId == d.FirstId || e.PersonId == d.SecondId));
    }
}
