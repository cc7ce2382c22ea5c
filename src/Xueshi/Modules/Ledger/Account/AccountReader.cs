using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>
/// Reads a person's year in three statements: the accounts, the year's entries, what these come from. The account shown is computed from the entries,
/// so that a page can never show a total that its lines do not make.
/// </summary>
public sealed class AccountReader(XueshiDb db, AccountQueries queries, CePolicy policy, IEntrySources sources, IClock clock)
{
    /// <param name="asked">Null for the year that is open now.</param>
    public async Task<AccountView> ReadAsync(Guid personId, CeYear? asked, CancellationToken ct)
    {
        var held = await queries.AccountsOf(db, personId).ToListAsync(ct);
        var latest = held.Count > 0 ? held.MaxBy(h => h.Year)!.Sector : Sector.General;
        var open = policy.OpenYears(latest, clock.Today);
        var year = asked ?? (open is [var now, ..] ? now : new CeYear(clock.Today.Year));

        var account = held.Find(h => h.Year == year);
        var posted = account is null ? [] : await queries.EntriesOf(db, personId, year).ToListAsync(ct);
        var series = account is null ? await queries.SeriesOf(db, personId, year.Value).FirstOrDefaultAsync(ct) : null;
        account ??= new HeldAccount(year, series?.Sector ?? Sector.General, series?.Series);
        var requirement = policy.Requirement(year, account.Sector);
        var lines = posted.ConvertAll(p => p.ToLine(requirement));
        var described = posted.Count == 0 ? new Dictionary<Guid, EntrySource>() : await sources.DescribeAsync(personId, year, ct);
        var standings = EntryStandings.Explain(lines, requirement);
        return new(
            year,
            [.. held.Select(h => h.Year).Concat(open).Append(year).Distinct().OrderDescending()],
            account.Series,
            YearAccount.Compute(lines, requirement),
            policy.Windows(year, account.Sector),
            [.. standings.Zip(posted, (standing, p) => new AccountLine(standing, described.GetValueOrDefault(p.SourceId), p.PostedAt, policy.RuleName(p.RuleVersion)))]);
    }
}
