using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.FirstStart;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class FirstStartTests
{
    private const string OfficerPassword = "A Small Boat, 2 rivers!";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-11")]
    public async Task A_fresh_installation_has_no_account_and_a_token_makes_the_first_administrator_once(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await using (var db = app.Database.Open()) Assert.Equal(0, await db.Accounts.CountAsync(Ct));
        var token = await IssueAsync(app);
        var browser = new Browser(app);
        var page = await browser.Visitor.GetAsync($"/first-start/{token}");
        Assert.Equal("no-referrer", string.Join("", browser.LastHeaders.GetValues("Referrer-Policy")));
        Assert.True(browser.LastHeaders.CacheControl?.NoStore);
        var refused = await Fill(page.Form("first-start"), Applicants.Password).PressAsync("创建", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("大写字母", refused.Visible);
        await Fill(refused.Form("first-start"), OfficerPassword).PressAsync("创建");

        await using var after = app.Database.Open();
        Assert.Equal(Role.PlatformAdministrator, (await after.Memberships.SingleAsync(Ct)).Role);
        await app.Visit().GetAsync($"/first-start/{token}", HttpStatusCode.NotFound);
        Assert.Null(await app.RunAsync(services => services.GetRequiredService<FirstStartInvitation>().IssueAsync(Ct)));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-11")]
    public async Task The_token_opens_nothing_after_a_day_nor_after_a_newer_one(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var first = await IssueAsync(app);
        var second = await IssueAsync(app);
        await app.Visit().GetAsync($"/first-start/{first}", HttpStatusCode.NotFound);
        app.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await app.Visit().GetAsync($"/first-start/{second}");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Visit().GetAsync($"/first-start/{second}", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task An_administrator_sets_up_offices_and_appoints_officers_but_no_second_hat_for_administrators(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var administrator = await app.OfficerAsync("platform.admin", Role.PlatformAdministrator);
        var office = await (await administrator.GetAsync("/administration/offices")).FollowAsync("广东省人力资源和社会保障厅");
        var invited = await InviteAsync(office, "陈荔湾", "chen.liwan");
        Assert.Contains("等待接受的邀请", invited.Visible);
        var officer = app.Visit();
        await officer.SignInAsync("chen.liwan");
        var offer = await (await officer.GetAsync("/account/roles")).FollowAsync("广东省人力资源和社会保障厅：人社部门");
        Assert.Contains("人社部门", (await offer.Form("answer").PressAsync("接受")).Find("table").TextContent);

        var listed = await administrator.GetAsync(office.Address.AbsolutePath);
        Assert.Contains("chen.liwan", listed.Find("table").TextContent);
        var own = await InviteAsync(listed, "卢一", "nobody.here");
        // The administrator bears the same name.
        var row = own.Document.QuerySelectorAll("tr").Single(each => each.TextContent.Contains("chen.liwan"));
        var dismissal = await (await own.Visitor.GetAsync(row.QuerySelector<IHtmlAnchorElement>("a")!.Href)).Form("end").Set("End.Reason", "调离岗位").PressAsync("解除授权");
        Assert.DoesNotContain("chen.liwan", dismissal.Find("table").TextContent);
    }

    private static async Task<Page> InviteAsync(Page office, string name, string userName) =>
        await (await office.FollowAsync("邀请工作人员")).Form("invite").Set("Input.Name", name).Set("Input.Contact", userName).Set("Input.Role", "4").PressAsync("邀请");

    private static Task<string> IssueAsync(XueshiApp app) => app.RunAsync(async services => (await services.GetRequiredService<FirstStartInvitation>().IssueAsync(Ct))!);

    private static PageForm Fill(PageForm form, string password) =>
        form.Fill("platform.admin", password: password).Set("Input.Uscc", "11440000MBBBBBBB0" + Check()).Set("Input.OfficePhone", "020-83000000");

    /// <summary>The check character that makes the code whole.</summary>
    private static char Check() => "0123456789ABCDEFGHJKLMNPQRTUWXY".First(last => Modules.Registry.Model.Identity.Uscc.Read("11440000MBBBBBBB0" + last).IsDone);
}
