using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Ledger.Staff;

/// <summary>The yearly accounts of an employer's staff, by key, in two statements.</summary>
public sealed class StaffAccounts(XueshiDb db)
{
    public const int PageSize = 50;

    /// <param name="name">Part of the name; null for everybody.</param>
    /// <param name="passed">通过 or 不通过 alone; null for both.</param>
    /// <param name="after">Key of the last row seen.</param>
    public async Task<(IReadOnlyList<StaffRow> Rows, Guid? Next, int Total)> ReadAsync(Actor actor, CeYear year, string? name, bool? passed, Guid? after, CancellationToken ct)
    {
        var (accounts, periods) = (db.Set<AnnualAccount>(), db.Set<SeriesPeriod>());
        var all =
            from employment in db.Set<Employment>().StaffOf(actor, year)
            join held in accounts.Where(a => a.Year == year) on employment.PersonId equals held.PersonId into joined
            from account in joined.DefaultIfEmpty()
            where name == null || employment.Person!.Name.Contains(name)
            where passed == null || (account != null && account.IsPassed) == passed
            select new { employment, account };
        var total = await all.CountAsync(ct);
        var rows = await all.Where(row => after == null || row.employment.Id > after).OrderBy(row => row.employment.Id).Take(PageSize + 1)
            .Select(row => new
            {
                row.employment.Id,
                row.employment.PersonId,
                row.employment.Person!.Name,
                row.account,
                Period = periods.Where(p => p.PersonId == row.employment.PersonId && p.FromYear <= year.Value).OrderByDescending(p => p.FromYear).FirstOrDefault(),
            })
            .AsNoTracking().ToListAsync(ct);
        var shown = rows.Take(PageSize).Select(row => new StaffRow(
            row.Id, row.PersonId, row.Name, row.account?.Series ?? row.Period?.Series, row.account?.Sector ?? row.Period?.Sector ?? Sector.General,
            row.account?.PublicHours ?? default, row.account?.ProfessionalHours ?? default, row.account?.ElectiveHours ?? default,
            row.account?.TotalHours ?? default, row.account?.IsPassed ?? false)).ToList();
        return (shown, rows.Count > PageSize ? shown[^1].Key : null, total);
    }

    /// <summary>The name of somebody on the staff of that year; null for everybody else.</summary>
    public Task<string?> NameOfAsync(Guid personId, Actor actor, CeYear year, CancellationToken ct) =>
        db.Set<Employment>().StaffOf(actor, year).Where(e => e.PersonId == personId).Select(e => e.Person!.Name).FirstOrDefaultAsync(ct);
}
