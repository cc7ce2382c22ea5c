using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Ledger;

/// <summary>Whose yearly accounts an actor may see; everyone else's do not exist for them.</summary>
public static class LedgerScopes
{
    /// <summary>
    /// The times with the actor's organization that touch a CeYear's calendar year: an employer sees its own period. Who left and came back within
    /// the year is there once, with the later time; whoever closed their account is not.
    /// </summary>
    public static IQueryable<Employment> StaffOf(this IQueryable<Employment> employments, Actor actor, CeYear year)
    {
        var (first, last) = (new DateOnly(year.Value, 1, 1), new DateOnly(year.Value, 12, 31));
        var own = employments.Where(e => e.OrganizationId == actor.OrganizationId && e.StartedOn <= last && (e.EndedOn == null || e.EndedOn >= first) && e.Person!.ClosedAt == null);
        return own.Where(e => !own.Any(later => later.PersonId == e.PersonId && later.Id > e.Id)).InDepartmentsOf(actor);
    }
}
