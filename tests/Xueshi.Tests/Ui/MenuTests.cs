using Xueshi.Modules.Access;
using Xueshi.Modules.Ledger;
using Xueshi.Ui.Shell;
using Xunit;

namespace Xueshi.Tests.Ui;

public class MenuTests
{
    [Fact]
    public void A_page_belongs_to_the_entry_it_lies_below()
    {
        var menu = Menu.From([new LedgerMenu(), new AccessMenu()], _ => true);
        Assert.Equal("年度账户", menu.At("/account")?.Text);
        Assert.Equal("年度账户", menu.At("/account/2026/print")?.Text);
        Assert.Equal("账号安全", menu.At("/account/security/passkeys")?.Text);
        Assert.Null(menu.At("/account/closing"));
    }
}
