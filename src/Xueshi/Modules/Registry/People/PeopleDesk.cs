using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.People;

/// <summary>A page of the desk 人员确认, the latest requests first.</summary>
/// <param name="Total">Of all pages.</param>
/// <param name="Next">Key of the last row when more follow.</param>
/// <param name="Previous">Key of the first row when others precede.</param>
public sealed record PeoplePage(IReadOnlyList<Employment> Rows, int Total, string? Next, string? Previous);

/// <summary>What is asked of the desk.</summary>
/// <param name="Status">Null for all.</param>
/// <param name="Name">Beginning of the person's name.</param>
public sealed record PeopleFilter(BindingStatus? Status, string? Name, Guid? After, Guid? Before);

public sealed class PeopleDesk(XueshiDb db)
{
    public const int PageSize = 20;

    public async Task<PeoplePage> ReadAsync(PeopleFilter filter, Actor actor, CancellationToken ct)
    {
        var all = db.Employments.AsNoTracking().OnDeskOf(actor);
        if (filter.Status is { } status) all = all.Where(e => e.Status == status);
        if (filter.Name is { Length: > 0 } name) all = all.Where(e => e.Person!.Name.StartsWith(name));
        var total = await all.CountAsync(ct);
        var rows = await OrderedFrom(all, filter).Take(PageSize + 1).Include(e => e.Person).ToListAsync(ct);
        var hasMore = rows.Count > PageSize;
        var shown = rows.Take(PageSize).ToList();
        if (filter.Before is not null) shown.Reverse();
        var (isFirst, isLast) = filter.Before is not null ? (!hasMore, false) : (filter.After is null, !hasMore);
        return new(shown, total, shown.Count == 0 || isLast ? null : KeyOf(shown[^1]), shown.Count == 0 || isFirst ? null : KeyOf(shown[0]));
    }

    /// <summary>Requests made before this moment that still wait.</summary>
    public Task<int> LateAsync(DateTime before, Actor actor, CancellationToken ct) =>
        db.Employments.OnDeskOf(actor).CountAsync(e => e.Status == BindingStatus.PendingEmployer && e.RequestedAt < before, ct);

    private static IQueryable<Employment> OrderedFrom(IQueryable<Employment> all, PeopleFilter filter) => filter switch
    {
        { Before: { } before } => all.Where(e => e.Id > before).OrderBy(e => e.Id),
        { After: { } after } => all.Where(e => e.Id < after).OrderByDescending(e => e.Id),
        _ => all.OrderByDescending(e => e.Id),
    };

    private static string KeyOf(Employment row) => row.Id.ToString("N");
}
