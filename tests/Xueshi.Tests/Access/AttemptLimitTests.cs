using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Challenges;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>Guessing is bounded on all nodes together, and locks nobody out of their own browser.</summary>
public class AttemptLimitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-02")]
    public async Task A_stranger_who_locks_an_account_does_not_keep_its_owner_out(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var owner = new Browser(app);
        await owner.Visitor.SignInAsync("chen.liwan");
        await owner.Visitor.SignOutAsync();
        for (var i = 0; i < 6; i++) await app.Visit().SignInAsync("chen.liwan", "a wrong password");
        Assert.Contains("已锁定", (await app.Visit().SignInAsync("chen.liwan")).Visible);

        await owner.Visitor.SignInAsync("chen.liwan");
        Assert.True(await owner.Visitor.IsSignedInAsync());
        // The stranger stays locked: the owner's success says nothing for others.
        Assert.Contains("已锁定", (await app.Visit().SignInAsync("chen.liwan")).Visible);

        await owner.Visitor.SignOutAsync();
        for (var i = 0; i < 5; i++) await owner.Visitor.SignInAsync("chen.liwan", "a wrong password");
        Assert.Contains("已锁定", (await owner.Visitor.SignInAsync("chen.liwan")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-02")]
    public async Task A_browser_is_known_for_the_accounts_that_signed_in_there_and_a_made_up_cookie_for_none(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        await app.RegisterAsync("li.yuexiu", "44000019850101002X", "13800000002");
        var shared = app.Visit();
        await shared.SignInAsync("li.yuexiu");
        await shared.SignOutAsync();
        var forged = app.Visit();
        forged.Client.DefaultRequestHeaders.Add("Cookie", "__Host-xueshi-device=made-up");
        for (var i = 0; i < 5; i++) await app.Visit().SignInAsync("chen.liwan", "a wrong password");
        Assert.Contains("已锁定", (await shared.SignInAsync("chen.liwan")).Visible);
        Assert.Contains("已锁定", (await forged.SignInAsync("chen.liwan")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-02")]
    public async Task A_locked_account_can_still_change_its_password_where_it_is_signed_in(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var owner = app.Visit();
        await owner.SignInAsync("chen.liwan");
        for (var i = 0; i < 5; i++) await app.Visit().SignInAsync("chen.liwan", "a wrong password");
        const string next = "a new boat on the old river";
        var form = (await owner.GetAsync("/account/password")).Form("password").Set("Input.OldPassword", Applicants.Password).Set("Input.NewPassword", next).Set("Input.PasswordAgain", next);
        Assert.Contains("密码已修改", (await form.PressAsync("修改密码")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-03")]
    public async Task Two_hundred_tries_on_two_nodes_count_together(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind, services => services.AddSingleton<IStartupFilter, PeerAddress>());
        await using var node = app.WithWebHostBuilder(_ => { });
        var limit = new SignInLimits().FailuresPerNetwork;
        Visitor[] nodes = [app.Visit(), new(node.CreateClient(new() { BaseAddress = new Uri("https://localhost") }))];
        PeerAddress.Of(nodes[0], "203.0.113.7");
        PeerAddress.Of(nodes[1], "203.0.113.200");
        var answers = new List<HttpStatusCode>();
        for (var round = 0; round < 100; round++)
            answers.AddRange((await Task.WhenAll(nodes.Select((visitor, each) => visitor.SignInAsync($"guessed.{each}.{round}", "a wrong password")))).Select(page => page.Status));
        Assert.Equal(200, answers.Count);
        Assert.InRange(answers.Count(status => status == HttpStatusCode.UnprocessableEntity), limit - 1, limit);
        Assert.All(answers.Skip(limit + 4), status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
        await using (var db = app.Database.Open()) Assert.InRange(await db.Set<JournalEntry>().CountAsync(e => e.Kind == AccessChanges.SignInFailed.Code, Ct), limit - 1, limit);

        await app.RegisterAsync("chen.liwan");
        var elsewhere = app.Visit();
        PeerAddress.Of(elsewhere, "198.51.100.7");
        await elsewhere.SignInAsync("chen.liwan");
        Assert.True(await elsewhere.IsSignedInAsync());
        await elsewhere.SignOutAsync();
        // A browser that is known comes in from the very network that is held.
        PeerAddress.Of(elsewhere, "203.0.113.9");
        await elsewhere.SignInAsync("chen.liwan");
        Assert.True(await elsewhere.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-03")]
    public async Task Successes_of_a_large_office_use_nothing_up(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind, services => services.AddSingleton(new SignInLimits { FailuresPerNetwork = 2 }));
        await app.RegisterAsync("chen.liwan");
        for (var i = 0; i < 4; i++)
        {
            var visitor = app.Visit();
            await visitor.SignInAsync("chen.liwan");
            Assert.True(await visitor.IsSignedInAsync());
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-03")]
    public async Task All_networks_together_have_a_limit_too(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind, services => services.AddSingleton<IStartupFilter, PeerAddress>().AddSingleton(new SignInLimits { FailuresEverywhere = 3 }));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            var visitor = app.Visit();
            PeerAddress.Of(visitor, $"203.0.{i}.7");
            statuses.Add((await visitor.SignInAsync($"guessed.{i}", "a wrong password")).Status);
        }
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 3), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2)], statuses);
    }

    [Theory]
    [Trait("Requirement", "ID-03")]
    [InlineData("10.0.0.5", "198.51.100.7")]
    [InlineData("10.1.200.9", "198.51.100.7")]
    [InlineData("203.0.113.7", "203.0.113.7")]
    public async Task A_forwarded_address_is_believed_of_a_known_proxy_alone(string peer, string counted)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite, services => services.AddSingleton<IStartupFilter, PeerAddress>());
        await app.RegisterAsync("chen.liwan");
        await using var node = app.WithWebHostBuilder(builder => builder.UseSetting("Xueshi:Proxies", "10.0.0.5, 10.1.0.0/16"));
        var visitor = new Visitor(node.CreateClient(new() { BaseAddress = new Uri("https://localhost") }));
        PeerAddress.Of(visitor, peer);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.99, 198.51.100.7");
        await visitor.SignInAsync("chen.liwan", "a wrong password");
        await using var db = app.Database.Open();
        Assert.Equal(counted, (await db.Set<JournalEntry>().SingleAsync(e => e.Kind == AccessChanges.SignInFailed.Code, Ct)).Origin);
    }
}
