using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Sessions;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class ParallelSessionTests
{
    private const string Edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-02")]
    public async Task The_fourth_sign_in_ends_the_oldest_which_is_told_why(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++)
        {
            visitors.Add(app.Visit());
            await visitors[i].SignInAsync("chen.liwan");
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var ended = await visitors[0].GetAsync("/account/security");
        Assert.Equal("/sign-in", ended.Address.AbsolutePath);
        Assert.Contains("您的账号在别处登录，同时登录超过 3 处", ended.Visible);
        foreach (var visitor in visitors.Skip(1)) Assert.True(await visitor.IsSignedInAsync());
        await using var db = app.Database.Open();
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.PersonId == person.PersonId && e.Kind == AccessChanges.SessionDisplaced.Code, Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-02")]
    public async Task A_session_that_has_run_out_takes_no_place(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        for (var i = 0; i < 3; i++) await app.Visit().SignInAsync("chen.liwan");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        var visitors = new[] { app.Visit(), app.Visit(), app.Visit() };
        foreach (var visitor in visitors) await visitor.SignInAsync("chen.liwan");
        foreach (var visitor in visitors) Assert.True(await visitor.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-02")]
    public async Task Six_browsers_that_sign_in_at_the_same_moment_end_with_three_sessions(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.Visit().SignInAsync("chen.liwan")));
        await using var db = app.Database.Open();
        Assert.InRange(await db.Sessions.CountAsync(s => s.EndedAt == null, Ct), 1, 3);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-02")]
    public async Task People_see_where_they_are_signed_in_and_end_one_or_all_others(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var (here, office, phone) = (app.Visit(), app.Visit(), app.Visit());
        office.Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Edge);
        foreach (var visitor in new[] { here, office, phone }) await visitor.SignInAsync("chen.liwan");
        var page = await here.GetAsync("/account/security");
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("本次登录", page.Document.QuerySelector("tbody tr")!.TextContent);
        Assert.Contains("Edge · Windows", page.Visible);

        var row = page.Document.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains("Edge"));
        page = await page.Form("sessions").PressAsync(row.QuerySelector("button")!.GetAttribute("value"));
        Assert.Contains("已退出 1 处登录", page.Visible);
        Assert.Contains("您在另一处退出了这里的登录", (await office.GetAsync("/home")).Visible);
        Assert.True(await phone.IsSignedInAsync());

        page = await page.Form("sessions").PressAsync("退出其他全部登录");
        Assert.False(await phone.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
        Assert.Contains("退出其他全部登录，共 1 处", (await here.GetAsync("/account/timeline")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-02")]
    public async Task Nobody_ends_the_session_of_somebody_else(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var stranger = await app.RegisterAsync("li.yuexiu", "44000019850101002X", "13800000002");
        var (visitor, other) = (app.Visit(), app.Visit());
        await visitor.SignInAsync("chen.liwan");
        await other.SignInAsync("li.yuexiu");
        await using var db = app.Database.Open();
        var theirs = await db.Sessions.SingleAsync(s => s.AccountId == stranger.AccountId, Ct);
        var form = (await visitor.GetAsync("/account/security")).Form("sessions");
        using var content = new FormUrlEncodedContent(form.Fields.Append(new("Input.End", theirs.Id.ToString("N"))));
        using var answer = await visitor.Client.PostAsync("/account/security", content, Ct);
        Assert.True(await other.IsSignedInAsync());
    }

    [Theory]
    [InlineData(Edge, "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0.50", "微信 · 安卓")]
    [InlineData("curl/8", "未知浏览器")]
    [InlineData(null, "未知浏览器")]
    public void A_browser_is_called_as_people_call_it(string? userAgent, string expected) => Assert.Equal(expected, DeviceName.Of(userAgent));
}
