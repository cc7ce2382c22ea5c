using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class SecondFactorTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task A_password_alone_no_longer_opens_and_a_code_opens_once(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (phone, codes) = await WithSecondFactorAsync(app);
        Assert.Equal(RecoveryCode.Count, codes.Distinct().Count());
        app.Clock.Advance(Step);
        var (visitor, thief) = (app.Visit(), app.Visit());
        var second = await visitor.SignInAsync("chen.liwan");
        Assert.Equal("/sign-in/second", second.Address.AbsolutePath);
        Assert.False(await visitor.IsSignedInAsync());

        var seen = phone.CodeAt(app.Clock.Now);
        await visitor.GetAsync("/sign-in/second");
        await second.Form("second").Set("Input.Code", $"{seen[..3]} {seen[3..]}").PressAsync("继续登录");
        Assert.True(await visitor.IsSignedInAsync());
        var again = await thief.SignInAsync("chen.liwan");
        Assert.Contains("验证码不正确或已用过", (await again.Form("second").Set("Input.Code", seen).PressAnywayAsync("继续登录")).Visible);
        Assert.False(await thief.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task Of_two_browsers_with_the_same_code_one_comes_in(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (phone, _) = await WithSecondFactorAsync(app);
        app.Clock.Advance(Step);
        var visitors = new[] { app.Visit(), app.Visit(), app.Visit() };
        var forms = new List<PageForm>();
        foreach (var visitor in visitors) forms.Add((await visitor.SignInAsync("chen.liwan")).Form("second").Set("Input.Code", phone.CodeAt(app.Clock.Now)));
        await Task.WhenAll(forms.Select(form => form.PressAnywayAsync("继续登录")));
        var inside = 0;
        foreach (var visitor in visitors) inside += await visitor.IsSignedInAsync() ? 1 : 0;
        Assert.Equal(1, inside);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task A_recovery_code_opens_once_however_it_is_written(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (_, codes) = await WithSecondFactorAsync(app);
        var visitor = app.Visit();
        await (await visitor.SignInAsync("chen.liwan")).Form("second").Set("Input.Code", codes[3].ToLowerInvariant().Replace("-", " ")).PressAsync("继续登录");
        Assert.True(await visitor.IsSignedInAsync());
        var other = app.Visit();
        Assert.Contains("验证码不正确", (await (await other.SignInAsync("chen.liwan")).Form("second").Set("Input.Code", codes[3]).PressAnywayAsync("继续登录")).Visible);
        await using var db = app.Database.Open();
        Assert.Equal(1, await db.RecoveryCodes.CountAsync(c => c.UsedAt != null, Ct));
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.Kind == AccessChanges.RecoveryCodeUsed.Code, Ct));
        var stored = await db.RecoveryCodes.Select(c => c.CodeIndex).ToListAsync(Ct);
        Assert.All(stored, index => Assert.Equal(32, index.Length));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task Five_wrong_codes_lock_the_second_step_for_an_hour(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (phone, _) = await WithSecondFactorAsync(app);
        app.Clock.Advance(Step);
        var visitor = app.Visit();
        var page = await visitor.SignInAsync("chen.liwan");
        for (var i = 0; i < 5; i++) page = await page.Form("second").Set("Input.Code", "000000").PressAnywayAsync("继续登录");
        Assert.Contains("已锁定 1 小时", page.Visible);
        page = await page.Form("second").Set("Input.Code", phone.CodeAt(app.Clock.Now)).PressAnywayAsync("继续登录");
        Assert.Contains("已锁定 1 小时", page.Visible);
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains("请重新登录", (await page.Form("second").Set("Input.Code", phone.CodeAt(app.Clock.Now)).PressAnywayAsync("继续登录")).Visible);
        await (await visitor.SignInAsync("chen.liwan")).Form("second").Set("Input.Code", phone.CodeAt(app.Clock.Now)).PressAsync("继续登录");
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task The_second_step_keeps_where_one_wanted_to_go_and_for_whom(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (phone, _) = await WithSecondFactorAsync(app, Role.HrssOfficer);
        app.Clock.Advance(Step);
        var visitor = app.Visit();
        var second = await visitor.SignInAsync("chen.liwan", address: "/sign-in?as=organization&to=%2Fregistry%2Forganizations");
        var there = await second.Form("second").Set("Input.Code", phone.CodeAt(app.Clock.Now)).PressAsync("继续登录");
        Assert.Equal("/registry/organizations", there.Address.AbsolutePath);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task Setting_up_and_removing_ask_who_it_is_once_more(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains("密码不正确", (await (await visitor.GetAsync("/account/security/second-factor")).ShowWhoAsync("a wrong password")).Visible);
        var page = await (await visitor.GetAsync("/account/security/second-factor")).ShowWhoAsync();
        var phone = new Authenticator(page.Find(".copy-text code").TextContent);
        var form = page.Form("totp");
        var wrong = await form.Set("Input.Code", "000000").PressAsync("启用两步验证", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("验证码不正确", wrong.Visible);
        Assert.Equal(page.Find(".copy-text code").TextContent, wrong.Find(".copy-text code").TextContent);
        await using var db = app.Database.Open();
        Assert.False(await db.Totps.AnyAsync(Ct));
        page = await form.Set("Input.Code", phone.CodeAt(app.Clock.Now)).PressAsync("启用两步验证");
        Assert.Contains("恢复码只显示这一次", page.Visible);

        page = await visitor.GetAsync("/account/security/second-factor");
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        page = await (await page.Form("change").PressAsync("关闭两步验证")).ShowWhoAsync();
        Assert.True(await db.Totps.AnyAsync(Ct));
        Assert.Contains("两步验证已关闭", (await page.Form("change").PressAsync("关闭两步验证")).Visible);
        Assert.False(await db.Totps.AnyAsync(Ct) || await db.RecoveryCodes.AnyAsync(Ct));
        var other = app.Visit();
        await other.SignInAsync("chen.liwan");
        Assert.True(await other.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task Where_it_is_required_whoever_acts_for_an_organization_sets_it_up_before_anything_else(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind, services => services.AddSingleton(new SecondFactorPolicy(true)));
        var person = await app.RegisterAsync("chen.liwan");
        await app.AppointAsync(person.AccountId, Role.HrssOfficer);
        var visitor = app.Visit();
        var page = await visitor.SignInAsync("chen.liwan", address: "/sign-in?as=organization");
        Assert.Equal("/account/security/second-factor", page.Address.AbsolutePath);
        Assert.Contains("请先启用两步验证", page.Visible);
        foreach (var address in new[] { "/home", "/registry/organizations", "/account/password", "/profile" })
            Assert.Equal("/account/security/second-factor", (await visitor.GetAsync(address)).Address.AbsolutePath);
        await Authenticator.SetUpAsync(app, visitor);
        await visitor.GetAsync("/registry/organizations");

        page = await (await visitor.GetAsync("/account/security/second-factor")).Form("change").PressAsync("关闭两步验证", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("不能关闭", page.Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task Where_it_is_required_people_for_themselves_may_do_without(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind, services => services.AddSingleton(new SecondFactorPolicy(true)));
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        Assert.Equal("/home", (await visitor.SignInAsync("chen.liwan")).Address.AbsolutePath);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task Another_phone_takes_the_place_of_the_first_and_its_codes_count_no_longer(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        var (old, oldCodes) = await Authenticator.SetUpAsync(app, visitor);
        var (phone, _) = await Authenticator.SetUpAsync(app, visitor, "/account/security/second-factor?replace=1");
        app.Clock.Advance(Step);
        var other = app.Visit();
        var second = await other.SignInAsync("chen.liwan");
        foreach (var useless in new[] { old.CodeAt(app.Clock.Now), oldCodes[0] })
            Assert.Contains("验证码不正确", (await second.Form("second").Set("Input.Code", useless).PressAnywayAsync("继续登录")).Visible);
        await second.Form("second").Set("Input.Code", phone.CodeAt(app.Clock.Now)).PressAsync("继续登录");
        Assert.True(await other.IsSignedInAsync());
    }

    private static async Task<(Authenticator App, string[] Codes)> WithSecondFactorAsync(XueshiApp app, Role? role = null)
    {
        var person = await app.RegisterAsync("chen.liwan");
        if (role is { } held) await app.AppointAsync(person.AccountId, held);
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        return await Authenticator.SetUpAsync(app, visitor);
    }
}
