using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Accounts;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>停用与恢复 by the platform administrator.</summary>
public class DisabledAccountTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "SE-01")]
    public async Task A_disabled_account_is_out_at_the_next_request_and_its_owner_reads_why_until_it_is_restored(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var (owner, keeper) = (await province.VisitAsync(Who.Holder), await province.VisitAsync(Who.Platform));
        var found = await (await keeper.GetAsync(AccountsPage.Address)).Form("find").Set("Input.Login", province[Who.Holder].IdNumber).PressAsync("查询账号");
        Assert.Contains("请写明理由", (await found.Form("state").PressAsync("停用", HttpStatusCode.UnprocessableEntity)).Visible);
        var disabled = await found.Form("state").Set("Input.Reason", "账号被盗用，正在核查").PressAsync("停用");
        Assert.Contains("已停用", disabled.Visible);

        Assert.Contains("账号已停用", (await owner.GetAsync("/account/password")).Visible);
        Assert.Contains("账号被盗用，正在核查", (await SignInAsync(province, Province.Password)).Visible);
        var stranger = await SignInAsync(province, "canary-guess");
        Assert.Contains("账号或密码不正确", stranger.Visible);
        Assert.DoesNotContain("停用", stranger.Visible);
        Assert.Contains("陈荔湾", (await keeper.GetAsync(AccountsPage.Address)).Visible);

        await disabled.Form("state").Set("Input.Reason", "核查完毕").PressAsync("恢复");
        Assert.True(await (await SignInAsync(province, Province.Password)).Visitor.IsSignedInAsync());
        await using var db = province.App.Database.Open();
        Assert.Equal(["access.account-disabled", "access.account-restored"], (await db.Set<OutboxMessage>().Select(m => m.Purpose).ToListAsync(TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-01")]
    public async Task Nobody_disables_their_own_account(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var keeper = await province.VisitAsync(Who.Platform);
        var page = await (await keeper.GetAsync(AccountsPage.Address)).Form("find").Set("Input.Login", province[Who.Platform].UserName).PressAsync("查询账号");
        Assert.Contains("由另一名平台管理员办理", page.Visible);
        Assert.DoesNotContain(page.Document.Forms, form => form.QuerySelector("textarea") is not null);
    }

    private static Task<Page> SignInAsync(Province province, string password) => province.App.Visit().SignInAsync(province[Who.Holder].UserName, password);
}
