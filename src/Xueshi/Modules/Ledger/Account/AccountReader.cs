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
public sealed class AccountReader(XueshiDb db, CePolicy policy, IEntrySources sources, IClock clock)
{
    private static readonly Func<XueshiDb, Guid, IAsyncEnumerable<Held>> AccountsOf = EF.CompileAsyncQuery((XueshiDb db, Guid person) =>
        db.Set<AnnualAccount>().Where(a => a.PersonId == person).Select(a => new Held(a.Year, a.Sector, a.Series)));

    private static readonly Func<XueshiDb, Guid, CeYear, IAsyncEnumerable<Posted>> EntriesOf = EF.CompileAsyncQuery((XueshiDb db, Guid person, CeYear year) =>
        db.Set<LedgerEntry>().Where(e => e.PersonId == person && e.Year == year).OrderBy(e => e.Id)
            .Select(e => new Posted(e.Id, e.Category, e.Hours, e.SourceId, e.ReversesId, e.Part, e.PostedAt, e.RuleVersion)));

    private static readonly Func<XueshiDb, Guid, int, IAsyncEnumerable<Held>> SeriesOf = EF.CompileAsyncQuery((XueshiDb db, Guid person, int year) =>
        db.Set<SeriesPeriod>().Where(p => p.PersonId == person && p.FromYear <= year).OrderByDescending(p => p.FromYear).Take(1)
            .Select(p => new Held(default, p.Sector, p.Series)));

    /// <param name="asked">Null for the year that is open now.</param>
    public async Task<AccountView> ReadAsync(Guid personId, CeYear? asked, CancellationToken ct)
    {
        var held = await AccountsOf(db, personId).ToListAsync(ct);
        var latest = held.Count > 0 ? held.MaxBy(h => h.Year)!.Sector : Sector.General;
        var open = policy.OpenYears(latest, clock.Today);
        var year = asked ?? (open is [var now, ..] ? now : new CeYear(clock.Today.Year));

        var account = held.Find(h => h.Year == year);
        var posted = account is null ? [] : await EntriesOf(db, personId, year).ToListAsync(ct);
        account ??= await SeriesOf(db, personId, year.Value).FirstOrDefaultAsync(ct) ?? new Held(year, Sector.General, null);
        var requirement = policy.Requirement(year, account.Sector);
        var lines = posted.ConvertAll(p => p.ToLine());
        var described = posted.Count == 0 ? new Dictionary<Guid, EntrySource>() : await sources.DescribeAsync([.. posted.Select(p => p.SourceId).Distinct()], ct);
        var standings = EntryStandings.Explain(lines, requirement);
        return new(
            year,
            [.. held.Select(h => h.Year).Concat(open).Append(year).Distinct().OrderDescending()],
            account.Series,
            YearAccount.Compute(lines, requirement),
            policy.Windows(year, account.Sector),
            [.. standings.Zip(posted, (standing, p) => new AccountLine(standing, described.GetValueOrDefault(p.SourceId), p.PostedAt, p.RuleVersion))]);
    }

    private sealed record Held(CeYear Year, Sector Sector, string? Series);

    private sealed record Posted(
        Guid Id, SubjectCategory Category, CreditHours Hours, Guid SourceId, Guid? ReversesId, ProfessionalPart Part, DateTime PostedAt, string RuleVersion)
    {
        public EntryLine ToLine() => new(Id, Category, Hours, SourceId, ReversesId, Part);
    }
}
