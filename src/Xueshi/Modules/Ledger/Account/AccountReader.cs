using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>
/// Reads a person's year in three statements and one trip: the accounts, the year's entries, what these come from. The account shown is computed from the entries,
/// so that a page can never show a total that its lines do not make.
/// </summary>
public sealed class AccountReader(XueshiDb db, AccountQueries queries, CePolicy policy, IEntrySources sources, IClock clock)
{
    public async Task<AccountView> ReadAsync(Guid personId, CeYear year, CancellationToken ct)
    {
        var rows = await db.ReadTogetherAsync(AccountRows.Selects(sources), [personId, year.Value], answers => AccountRows.ReadAsync(answers, year, sources), ct).ConfigureAwait(false);
        return await ShowAsync(personId, rows, ct).ConfigureAwait(false);
    }

    /// <summary>What the rows of a year make.</summary>
    public async Task<AccountView> ShowAsync(Guid personId, AccountRows rows, CancellationToken ct)
    {
        var year = rows.Year;
        var latest = rows.Held.Count > 0 ? rows.Held.MaxBy(held => held.Year)!.Sector : Sector.General;
        var account = rows.Held.Find(held => held.Year == year);
        var series = account is null ? await queries.SeriesOf(db, personId, year.Value).FirstOrDefaultAsync(ct).ConfigureAwait(false) : null;
        account ??= new HeldAccount(year, series?.Sector ?? Sector.General, series?.Series);
        var requirement = policy.Requirement(year, account.Sector);
        var lines = rows.Posted.ConvertAll(posted => posted.ToLine(requirement));
        var described = rows.Sources.ToDictionary(source => source.Id);
        var standings = EntryStandings.Explain(lines, requirement);
        return new(
            year,
            [.. rows.Held.Select(held => held.Year).Concat(policy.OpenYears(latest, clock.Today)).Append(year).Distinct().OrderDescending()],
            account.Series,
            YearAccount.Compute(lines, requirement),
            policy.Windows(year, account.Sector),
            [.. standings.Zip(rows.Posted, (standing, posted) => new AccountLine(standing, described.GetValueOrDefault(posted.SourceId), posted.PostedAt, policy.RuleName(posted.RuleVersion)))]);
    }
}
