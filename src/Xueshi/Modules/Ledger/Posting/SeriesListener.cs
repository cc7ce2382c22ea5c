using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Ledger.Posting;

/// <summary>A change of 专业系列 puts the years it counts for under the rules of its sector, and reckons their accounts anew at once; certificates follow.</summary>
public sealed class SeriesListener(XueshiDb db, CePolicy policy, IClock clock, JournalWriter journal, IEnumerable<IVerdictListener> listeners) : ISeriesListener
{
    public async Task SeriesChangedAsync(Guid personId, int fromYear, Sector sector, string series, Actor actor, CancellationToken ct)
    {
        var accounts = await db.AnnualAccounts.Include(a => a.Entries).Where(a => a.PersonId == personId).AsSplitQuery().ToListAsync(ct);
        foreach (var account in accounts.Where(a => a.Year.Value >= fromYear && (a.Sector, a.Series) != (sector, series)))
        {
            (account.Sector, account.Series) = (sector, series);
            var requirement = policy.Requirement(account.Year, sector);
            account.Show(YearAccount.Of(account.Entries, requirement), clock.Now);
            journal.Record(LedgerChanges.SeriesFollowed, actor, account, personId, new { year = account.Year.ToString(), series });
            foreach (var listener in listeners) await listener.SeriesFollowedAsync(account, actor, $"专业系列改为「{series}」，{account.Year} 年度按其规则重新核算。", ct);
        }
    }
}
