using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Overdue;

/// <summary>Requests that employers of the officer's jurisdiction, and of those below, did not answer in time.</summary>
public static class OverdueScope
{
    public static IQueryable<Employment> OverdueFor(this IQueryable<Employment> employments, Actor actor, AnswerTimes times)
    {
        var (path, before) = (actor.May(RegistryPermissions.Arbitrate) ? actor.Organization?.JurisdictionPath ?? "/none/" : "/none/", times.OverdueBefore);
        return employments.Where(e => e.Status == BindingStatus.PendingEmployer && e.RequestedAt < before && e.Organization!.Jurisdiction!.Path.StartsWith(path));
    }
}
