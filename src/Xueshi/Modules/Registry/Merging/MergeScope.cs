using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Merging;

public static class MergeScope
{
    /// <summary>The merges of the pairs on the officer's desk.</summary>
    public static IQueryable<PersonMerge> OnDeskOf(this IQueryable<PersonMerge> merges, XueshiDb db, Actor actor)
    {
        var pairs = db.Duplicates.OnDeskOf(db, actor);
        return merges.Where(m => pairs.Any(d => d.Id == m.DuplicateId));
    }
}
