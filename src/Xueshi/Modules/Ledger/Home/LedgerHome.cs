using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Ui.Home;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Ledger.Home;

/// <summary>The years a person can still do something about: what is missing, and how many days are left.</summary>
public sealed class LedgerHome(XueshiDb db, CePolicy policy, IClock clock) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(LedgerPermissions.OwnAccount)) return [];
        var today = clock.Today;
        var recent = new[] { new CeYear(today.Year - 1), new CeYear(today.Year) };
        var accounts = db.AnnualAccounts;
        var held = await db.People.AsNoTracking().Where(p => p.Id == actor.PersonId)
            .Select(p => new { p.Sector, Accounts = accounts.Where(a => a.PersonId == p.Id && recent.Contains(a.Year)).Select(a => new { a.Year, a.Sector, a.Entries }).ToList() })
            .AsSingleQuery().SingleAsync(ct);
        var tiles = new List<HomeTile>();
        foreach (var year in policy.OpenYears(held.Sector, today))
        {
            var account = held.Accounts.Find(a => a.Year == year);
            var sector = account?.Sector ?? held.Sector;
            var computed = YearAccount.Of(account?.Entries, policy.Requirement(year, sector));
            tiles.Add(Tile(computed, policy.Windows(year, sector), today));
        }
        return tiles;
    }

    private static HomeTile Tile(YearAccount account, CeWindow window, DateOnly today)
    {
        var (label, href) = ($"{window.Year} 年度账户", $"/account/{window.Year}");
        if (account.Status == AnnualStatus.Passed) return new(20, label, "通过", null, "可以生成证书", "/certificates", "certificate", Tone.Success);
        var left = window.DeclareUntil.DayNumber - today.DayNumber;
        return new(10, label, account.Counted.ToString(), $"/ {account.Requirement.Total} {account.Requirement.UnitName}",
            $"{GapInWords.Of(account)}；申报截至 {window.DeclareUntil:yyyy-MM-dd}，还有 {left} 天", href, "chart-bar", left <= 60 ? Tone.Danger : Tone.Warning)
        {
            Bars = [.. CategoryName.All.Select(category => Bar(account[category], category, account.Requirement.UnitName))],
        };
    }

    private static HomeBar Bar(CategoryAccount account, SubjectCategory category, string unit) =>
        new(CategoryName.Full(category), account.Recognized.Hundredths, account.Rule.Minimum?.Hundredths, account.Rule.IsOffered ? null : "不设", unit);
}
