using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Staff;

/// <summary>Reads 人员 for the employer, by key.</summary>
public sealed class StaffReading(XueshiDb db)
{
    public const int PageSize = 30;

    private const int MostDepartments = 300;

    public async Task<StaffList> ListAsync(StaffFilter filter, Actor actor, CancellationToken ct)
    {
        var all = Narrow(db.Employments.AsNoTracking().OnDeskOf(actor), filter);
        var total = await all.CountAsync(ct);
        var page = filter switch
        {
            { Before: { } before } => all.Where(e => e.Id > before).OrderBy(e => e.Id),
            { After: { } after } => all.Where(e => e.Id < after).OrderByDescending(e => e.Id),
            _ => all.OrderByDescending(e => e.Id),
        };
        var found = await page.Take(PageSize + 1)
            .Select(e => new StaffLine(e.Id, e.PersonId, e.Person!.Name, e.Department, e.Job, e.Person.Series, e.StartedOn, e.EndedOn, e.Status)).ToListAsync(ct);
        var (shown, next, previous) = KeyPage.Cut(found, PageSize, filter.After is not null, filter.Before is not null, row => row.Id.ToString("N"));
        return new(shown, total, next, previous);
    }

    public async Task<StaffCounts> CountAsync(Actor actor, CancellationToken ct)
    {
        var counts = await db.Employments.OnDeskOf(actor).GroupBy(e => e.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var invited = await db.Invitations.OnDeskOf(actor).CountAsync(i => i.Status == InvitationStatus.Waiting, ct);
        return new(Of(BindingStatus.Confirmed), Of(BindingStatus.TransferPending), Of(BindingStatus.Ended), Of(BindingStatus.PendingEmployer), invited);

        int Of(BindingStatus status) => counts.GetValueOrDefault(status);
    }

    /// <summary>The departments of those who are there; ordered here, since the two databases order Chinese names differently.</summary>
    public async Task<IReadOnlyList<string>> DepartmentsAsync(Actor actor, CancellationToken ct)
    {
        var found = await db.Employments.OnDeskOf(actor).Where(e => e.Department != null && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
            .Select(e => e.Department!).Distinct().OrderBy(d => d.Length).Take(MostDepartments).ToListAsync(ct);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>The person's times with this employer, the latest first; what they did elsewhere is not this employer's business.</summary>
    public Task<List<Employment>> HistoryAsync(Guid personId, Actor actor, CancellationToken ct) =>
        db.Employments.AsNoTracking().OnDeskOf(actor).Where(e => e.PersonId == personId).OrderByDescending(e => e.Id).ToListAsync(ct);

    private static IQueryable<Employment> Narrow(IQueryable<Employment> all, StaffFilter filter)
    {
        all = filter.Status is { } status
            ? all.Where(e => e.Status == status)
            : all.Where(e => e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending);
        if (filter.Name is { } name) all = all.Where(e => e.Person!.Name.Contains(name));
        if (filter.Department is { } department) all = all.Where(e => e.Department == department);
        if (filter.Series is { } series) all = all.Where(e => e.Person!.Series == series || e.Person.Series!.StartsWith(series + "（"));
        if (filter.JoinedFrom is { } from) all = all.Where(e => e.StartedOn >= from);
        if (filter.JoinedTo is { } to) all = all.Where(e => e.StartedOn <= to);
        return all;
    }
}
