using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Ledger;

/// <summary>The module's share of the left menu.</summary>
public sealed class LedgerMenu : IMenuSource
{
    public IEnumerable<MenuItem> Items(Actor actor)
    {
        if (actor.May(LedgerPermissions.OwnAccount)) yield return new("个人业务", 120, "年度账户", "/account", "chart-bar") { Below = "/account/20" };
        if (actor.May(LedgerPermissions.StaffAccounts)) yield return new("单位业务", 230, "人员年度账户", "/ledger/staff", "chart-bar");
    }
}
