using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Certificates;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

public class MergePagesTests
{
    [Theory, BothDatabases]
    public async Task The_officer_compares_merges_and_undoes_and_the_old_address_leads_on(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var pair = await story.PairAsync();
        var officer = await story.Certificates.SignInAsync(story.Officer);
        Assert.Contains("姓名、出生日期、性别都相同", (await officer.GetAsync("/registry/duplicates")).Visible);
        var page = await officer.GetAsync($"/registry/duplicates/{pair}?keep={(story.Person.PersonId < story.Twin.PersonId ? "first" : "second")}");
        Assert.Contains("停用", page.Visible);
        page = await page.Form("merge").Set("Input.Reason", "照片、签名一致").PressAsync("确认是同一人，合并");
        Assert.Contains("已合并", page.Visible);

        var led = await officer.GetAsync($"/help-desk/people/{story.Twin.PersonId}");
        Assert.Equal($"/help-desk/people/{story.Person.PersonId}", led.Address.AbsolutePath);
        page = await page.Form("undo").Set("Input.Reason", "核对有误").PressAsync("撤销合并");
        Assert.Contains("已撤销", page.Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task The_other_account_says_where_to_go_only_to_who_knows_its_password(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var before = await story.Certificates.SignInAsync(story.Twin);
        Assert.Equal("/profile", (await before.GetAsync("/profile")).Address.AbsolutePath);
        var merge = await story.MergeAsync(await story.PairAsync());
        Assert.Equal("/sign-in", (await before.GetAsync("/profile")).Address.AbsolutePath);

        var wrong = await TryAsync(story, "错误的口令 在湾里 2026");
        Assert.DoesNotContain(story.Person.UserName, wrong);
        Assert.Contains("账号或密码不正确", wrong);
        Assert.Contains(story.Person.UserName, await TryAsync(story, CertificateStory.Password));

        Assert.True((await story.UndoAsync(merge.Value)).IsDone);
        await using var db = story.Certificates.App.Database.Open();
        Assert.Equal(AccountStatus.Active, (await db.Accounts.SingleAsync(a => a.PersonId == story.Twin.PersonId, TestContext.Current.CancellationToken)).Status);
    }

    private static async Task<string> TryAsync(MergeStory story, string password)
    {
        var page = await story.Certificates.App.Visit().GetAsync("/sign-in");
        return (await page.Form("sign-in").Set("Input.Login", story.Twin.UserName).Set("Input.Password", password).PressAnywayAsync("登录")).Visible;
    }
}
