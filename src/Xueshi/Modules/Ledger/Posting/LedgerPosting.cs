using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Account;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Ledger.Posting;

/// <summary>
/// The only way into the ledger. Stages an entry and the recomputed account in the caller's unit of work, so that hours count in the moment they are
/// recognized. Posting the same hours of a source and revision again changes nothing and answers the first entry (BL-02).
/// </summary>
public sealed class LedgerPosting(XueshiDb db, AccountQueries queries, CePolicy policy, IClock clock, IEnumerable<IVerdictListener> listeners)
{
    private readonly Dictionary<(Guid, CeYear), AnnualAccount> _open = [];
    private readonly Dictionary<(Guid, CeYear), SeriesPeriod?> _series = [];

    public async Task<Outcome<LedgerEntry>> PostAsync(Posting posting, Actor actor, CancellationToken ct)
    {
        var account = await OpenAsync(posting.PersonId, posting.Year, ct);
        var ofSource = account.Entries.Where(e => e.SourceKind == posting.SourceKind && e.SourceId == posting.SourceId && e.ReversesId is null);
        foreach (var earlier in ofSource)
        {
            // One recognition may be worth hours of several categories or parts; each is posted once.
            if ((earlier.Revision, earlier.Category, earlier.Part) == (posting.Revision, posting.Category, posting.Part)) return earlier;
            if (earlier.Revision != posting.Revision && IsLive(account, earlier)) return LedgerRefusals.StillPosted;
        }
        var requirement = policy.Requirement(account.Year, account.Sector);
        if (requirement.RefuseEntry(posting.Category, posting.Part) is { } refusal) return refusal;

        var now = clock.Now;
        var entry = new LedgerEntry
        {
            Id = Guid.CreateVersion7(now),
            PersonId = posting.PersonId,
            Year = posting.Year,
            Category = posting.Category,
            Hours = posting.Hours,
            Part = posting.Part,
            SourceKind = posting.SourceKind,
            SourceId = posting.SourceId,
            Revision = posting.Revision,
            RuleVersion = requirement.RuleVersion,
            PostedAt = now,
            PostedBy = actor.AccountId,
        };
        Enter(account, entry, requirement, now);
        return entry;
    }

    /// <summary>Takes back what is live of a source: mostly one entry, several where one recognition was worth hours of several categories.</summary>
    /// <param name="reason">Why; the person reads it.</param>
    /// <returns>The reversals.</returns>
    public async Task<Outcome<List<LedgerEntry>>> ReverseAsync(Guid personId, CeYear year, string sourceKind, Guid sourceId, Actor actor, string reason, CancellationToken ct)
    {
        var account = await OpenAsync(personId, year, ct);
        var live = account.Entries.FindAll(e => e.SourceKind == sourceKind && e.SourceId == sourceId && IsLive(account, e));
        if (live.Count == 0) return LedgerRefusals.NothingPosted;

        var now = clock.Now;
        var requirement = policy.Requirement(account.Year, account.Sector);
        var reversals = live.ConvertAll(entry => ReversalOf(entry, actor, now));
        foreach (var reversal in reversals) Enter(account, reversal, requirement, now);
        foreach (var listener in listeners)
            foreach (var entry in live) await listener.EntryReversedAsync(account, entry, actor, reason, ct);
        return reversals;
    }

    /// <summary>Loads what a batch will touch in a fixed number of statements.</summary>
    public async Task PrepareAsync(IReadOnlyCollection<(Guid PersonId, CeYear Year)> touched, CancellationToken ct)
    {
        foreach (var stale in _open.Where(o => db.Entry(o.Value).State == EntityState.Detached).Select(o => o.Key).ToList()) _open.Remove(stale);
        var people = touched.Select(t => t.PersonId).Distinct().ToList();
        var years = touched.Select(t => t.Year).Distinct().ToList();
        var accounts = await db.AnnualAccounts.Include(a => a.Entries).Where(a => people.Contains(a.PersonId) && years.Contains(a.Year)).AsSplitQuery().ToListAsync(ct);
        foreach (var account in accounts) _open[(account.PersonId, account.Year)] = account;
        var series = await db.SeriesPeriods.AsNoTracking().Where(p => people.Contains(p.PersonId)).ToListAsync(ct);
        var bySeries = series.ToLookup(p => p.PersonId);
        foreach (var (person, year) in touched.Where(t => !_open.ContainsKey(t)))
            _series[(person, year)] = bySeries[person].Where(p => p.FromYear <= year.Value).MaxBy(p => p.FromYear);
    }

    /// <summary>Under which rules a prepared year stands: those of its account, or of the series that will open it.</summary>
    public AnnualRequirement RequirementOf(Guid personId, CeYear year) => policy.Requirement(year,
        _open.TryGetValue((personId, year), out var account) ? account.Sector : _series.GetValueOrDefault((personId, year))?.Sector ?? Sector.General);

    /// <summary>The account with its entries; made, in the sector of the year's end, when this is the year's first entry.</summary>
    private async Task<AnnualAccount> OpenAsync(Guid personId, CeYear year, CancellationToken ct)
    {
        if (_open.TryGetValue((personId, year), out var open) && db.Entry(open).State != EntityState.Detached) return open;
        var isPrepared = _series.TryGetValue((personId, year), out var series);
        var account = isPrepared ? null : await queries.ToPostTo(db, personId, year);
        if (account is null)
        {
            series ??= isPrepared ? null : await db.SeriesPeriods.AsNoTracking().Where(p => p.PersonId == personId && p.FromYear <= year.Value)
                .OrderByDescending(p => p.FromYear).FirstOrDefaultAsync(ct);
            account = new AnnualAccount
            {
                Id = Guid.CreateVersion7(clock.Now),
                PersonId = personId,
                Year = year,
                Sector = series?.Sector ?? Sector.General,
                Series = series?.Series,
            };
        }
        return _open[(personId, year)] = account;
    }

    private void Enter(AnnualAccount account, LedgerEntry entry, AnnualRequirement requirement, DateTime now)
    {
        if (account.Version == 0) db.Add(account);
        account.Entries.Add(entry);
        db.Add(entry);
        account.Show(YearAccount.Of(account.Entries, requirement), now);
    }

    private static LedgerEntry ReversalOf(LedgerEntry live, Actor actor, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PersonId = live.PersonId,
        Year = live.Year,
        Category = live.Category,
        Hours = -live.Hours,
        Part = live.Part,
        SourceKind = live.SourceKind,
        SourceId = live.SourceId,
        Revision = live.Revision,
        ReversesId = live.Id,
        RuleVersion = live.RuleVersion,
        PostedAt = now,
        PostedBy = actor.AccountId,
    };

    private static bool IsLive(AnnualAccount account, LedgerEntry entry) =>
        entry.ReversesId is null && !account.Entries.Exists(e => e.ReversesId == entry.Id);
}
