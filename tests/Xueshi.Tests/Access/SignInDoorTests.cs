using System.Net;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>个人登录 and 单位登录 are two doors of one account.</summary>
public class SignInDoorTests
{
    private const string Door = "/sign-in?as=organization";

    [Theory, BothDatabases]
    public async Task Whoever_holds_one_role_is_in_it_after_signing_in_for_the_organization(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        await app.AppointAsync(person.AccountId, Role.HrssOfficer);
        var visitor = app.Visit();
        var home = await visitor.SignInAsync("chen.liwan", address: Door);
        Assert.Equal("/home", home.Address.AbsolutePath);
        await visitor.GetAsync("/registry/organizations");

        var personal = app.Visit();
        await personal.SignInAsync("chen.liwan");
        await personal.GetAsync("/registry/organizations", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    public async Task Whoever_holds_several_roles_chooses_and_whoever_holds_none_reads_why(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        await app.RegisterAsync("li.yuexiu", "44000019850101002X", "13800000002");
        await app.AppointAsync(person.AccountId, Role.HrssOfficer);
        await app.AppointAsync(person.AccountId, Role.AuthorityOfficer, "11440000MCCCCCCC00");
        var page = await app.Visit().SignInAsync("chen.liwan", address: Door);
        Assert.Equal("/sign-in/role", page.Address.AbsolutePath);
        Assert.Equal(2, page.Document.QuerySelectorAll(".home-roles button").Length);

        page = await app.Visit().SignInAsync("li.yuexiu", address: Door);
        Assert.Contains("您的账号没有单位身份", page.Visible);
        Assert.Contains("单位注册", page.Visible);
    }

    [Fact]
    public async Task Both_doors_keep_where_one_wanted_to_go()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        var page = await (await visitor.GetAsync("/account/timeline")).FollowAsync("单位登录");
        Assert.Equal("/sign-in?as=organization&to=%2Faccount%2Ftimeline", page.Address.PathAndQuery);
        page = await (await page.FollowAsync("个人登录")).Form("sign-in").Set("Input.Login", "chen.liwan").Set("Input.Password", Applicants.Password).PressAsync("登录");
        Assert.Equal("/account/timeline", page.Address.AbsolutePath);
        foreach (var link in new[] { "个人注册", "单位注册", "证书查验" }) await (await app.Visit().GetAsync("/sign-in")).FollowAsync(link);
    }
}
