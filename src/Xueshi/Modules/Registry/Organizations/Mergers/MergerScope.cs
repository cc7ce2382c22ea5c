using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>Whose mergers an officer sees: those of which both registrations are the officer's to look after.</summary>
public static class MergerScope
{
    public static IQueryable<Merger> VisibleTo(this IQueryable<Merger> mergers, XueshiDb db, Actor actor)
    {
        var visible = db.Organizations.VisibleTo(actor);
        return mergers.Where(m => visible.Any(o => o.Id == m.AbsorbedId) && visible.Any(o => o.Id == m.SurvivorId));
    }
}
