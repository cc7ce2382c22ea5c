using System.Collections.Frozen;
using Xueshi.Modules.Access;
using Xueshi.Modules.Exchange;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;
using Xunit;

namespace Xueshi.Tests.Ui;

public class MenuTests
{
    private static readonly FrozenSet<string> Own = new[] { LedgerPermissions.OwnAccount, AccessPermissions.OwnAccount }.ToFrozenSet();
    private static readonly FrozenSet<string> Importing = new[] { ExchangePermissions.Import }.ToFrozenSet();

    private readonly Menus _menus = new([new LedgerMenu(), new AccessMenu(), new ExchangeMenu()]);

    [Fact]
    public void A_page_belongs_to_the_entry_it_lies_below()
    {
        var menu = _menus.Of(With(Own));
        Assert.Equal("年度账户", menu.At("/account")?.Text);
        Assert.Equal("年度账户", menu.At("/account/2026/print")?.Text);
        Assert.Equal("账号安全", menu.At("/account/security/passkeys")?.Text);
        Assert.Null(menu.At("/account/closing"));
    }

    [Fact]
    public void Who_may_do_the_same_shares_a_menu_and_nobody_else_does()
    {
        Assert.Same(_menus.Of(With(Own)), _menus.Of(With(Own)));
        Assert.NotSame(_menus.Of(With(Own)), _menus.Of(With(Importing, Sector.Education)));
        Assert.Null(_menus.Of(With(Importing, Sector.Education)).At("/account"));
    }

    [Fact]
    public void A_menu_depends_on_the_sector()
    {
        Assert.NotEmpty(_menus.Of(With(Importing, Sector.Education)).Groups);
        Assert.Empty(_menus.Of(With(Importing, Sector.Accounting)).Groups);
    }

    private static Actor With(FrozenSet<string> permissions, Sector? sector = null) => new(
        Guid.Empty, Guid.Empty, "欧阳晓明", sector is null ? null : new ActingFor(Guid.Empty, "某局", "经办人", "/44/4401/", (int?)sector), permissions, "127.0.0.1");
}
