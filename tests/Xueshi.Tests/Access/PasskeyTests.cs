using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class PasskeyTests
{
    private const string List = "/account/security/passkeys";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task A_passkey_opens_without_a_password_and_a_password_no_longer_without_it(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var key = await WithPasskeyAsync(app);
        var visitor = app.Visit();
        Assert.Equal("/home", (await SignInAsync(visitor, key)).Address.AbsolutePath);
        Assert.True(await visitor.IsSignedInAsync());
        var half = app.Visit();
        Assert.Equal("/sign-in/second", (await half.SignInAsync("chen.liwan")).Address.AbsolutePath);
        Assert.False(await half.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-02")]
    public async Task A_passkey_opens_while_the_password_is_locked(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var key = await WithPasskeyAsync(app);
        for (var i = 0; i < 6; i++) await app.Visit().SignInAsync("chen.liwan", "a wrong password");
        var visitor = app.Visit();
        await SignInAsync(visitor, key);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task A_copy_whose_counter_lags_behind_is_refused(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var key = await WithPasskeyAsync(app);
        key.Counter = 10;
        await SignInAsync(app.Visit(), key);
        foreach (var counter in new uint[] { 4, 10 })
        {
            key.Counter = counter;
            await RefusedAsync(app, options => key.Sign(options));
        }
        key.Counter = 20;
        Assert.Equal("/home", (await SignInAsync(app.Visit(), key)).Address.AbsolutePath);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task Another_origin_another_challenge_another_key_and_an_unverified_user_are_refused(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var key = await WithPasskeyAsync(app);
        await RefusedAsync(app, options => key.Sign(options, "bm90LXRoZS1vbmUtYXNrZWQtZm9y"));
        key.Origin = "https://localhost.example";
        await RefusedAsync(app, options => key.Sign(options));
        (key.Origin, key.Flags) = ("https://localhost", 0x01);
        await RefusedAsync(app, options => key.Sign(options));
        key.Flags = 0x05;
        await RefusedAsync(app, options => new SoftwareKey().Sign(options));
        await RefusedAsync(app, _ => "{}");
        await RefusedAsync(app, _ => "not json");
        Assert.Equal("/home", (await SignInAsync(app.Visit(), key)).Address.AbsolutePath);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task A_signature_counts_once_and_for_five_minutes(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var key = await WithPasskeyAsync(app);
        var page = await app.Visit().GetAsync("/sign-in/passkey");
        var form = page.Form("passkey").Set("Input.Credential", key.Sign(OptionsOf(page)));
        Assert.Equal("/home", (await form.PressAsync("确认身份")).Address.AbsolutePath);
        var used = form.Fields.ToDictionary(field => field.Key, field => field.Value);
        var replay = (await app.Visit().GetAsync("/sign-in/passkey")).Form("passkey").Set("Input.Sealed", used["Input.Sealed"]).Set("Input.Credential", used["Input.Credential"]);
        Assert.Contains("没有通过核对", (await replay.PressAnywayAsync("确认身份")).Visible);
        page = await app.Visit().GetAsync("/sign-in/passkey");
        var late = page.Form("passkey").Set("Input.Credential", key.Sign(OptionsOf(page)));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("没有通过核对", (await late.PressAnywayAsync("确认身份")).Visible);
        await using var after = app.Database.Open();
        Assert.Equal(1, await after.Set<Xueshi.Platform.Journal.JournalEntry>().CountAsync(e => e.Kind == AccessChanges.PasskeyUsed.Code, Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task Adding_and_removing_ask_who_it_is_once_more(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var (visitor, key) = (app.Visit(), new SoftwareKey());
        await visitor.SignInAsync("chen.liwan");
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains("密码不正确", (await (await visitor.GetAsync(List)).ShowWhoAsync("a wrong password")).Visible);
        var page = await (await visitor.GetAsync(List)).ShowWhoAsync();
        var form = page.Form("passkey").Set("Input.Name", "办公室电脑").Set("Input.Credential", key.Create(OptionsOf(page)));
        Assert.Contains("通行密钥已添加", (await form.PressAsync("添加")).Visible);
        Assert.Contains("没有添加", (await form.PressAsync("添加", HttpStatusCode.UnprocessableEntity)).Visible);

        page = await visitor.GetAsync(List);
        var remove = page.Form("remove").Set("Remove.Id", page.Find("[name='Remove.Id']").GetAttribute("value")!);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        page = await (await remove.PressAsync("删除选中的通行密钥")).ShowWhoAsync();
        remove = page.Form("remove").Set("Remove.Id", page.Find("[name='Remove.Id']").GetAttribute("value")!);
        Assert.Contains("通行密钥已删除", (await remove.PressAsync("删除选中的通行密钥")).Visible);
        await RefusedAsync(app, options => key.Sign(options));
        var other = app.Visit();
        await other.SignInAsync("chen.liwan");
        Assert.True(await other.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-09")]
    public async Task Where_a_second_factor_is_required_a_passkey_is_one_and_the_last_one_stays(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind, services => services.AddSingleton(new SecondFactorPolicy(true)));
        var person = await app.RegisterAsync("chen.liwan");
        await app.AppointAsync(person.AccountId, Role.HrssOfficer);
        var visitor = app.Visit();
        Assert.Equal("/account/security/second-factor", (await visitor.SignInAsync("chen.liwan")).Address.AbsolutePath);
        await AddAsync(visitor, new SoftwareKey { Attesting = Attesting.Packed });
        Assert.Equal("/home", (await visitor.GetAsync("/home")).Address.AbsolutePath);
        var page = await visitor.GetAsync(List);
        var remove = page.Form("remove").Set("Remove.Id", page.Find("[name='Remove.Id']").GetAttribute("value")!);
        Assert.Contains("不能关闭", (await remove.PressAsync("删除选中的通行密钥", HttpStatusCode.UnprocessableEntity)).Visible);
    }

    private static string OptionsOf(Page page) => page.Find("[data-passkey]").GetAttribute("data-options")!;

    private static async Task<SoftwareKey> WithPasskeyAsync(XueshiApp app)
    {
        await app.RegisterAsync("chen.liwan");
        var (visitor, key) = (app.Visit(), new SoftwareKey());
        await visitor.SignInAsync("chen.liwan");
        var shown = await AddAsync(visitor, key);
        Assert.Equal(RecoveryCode.Count, shown.Document.QuerySelectorAll(".recovery-codes code").Length);
        return key;
    }

    private static async Task<Page> AddAsync(Visitor visitor, SoftwareKey key)
    {
        var page = await visitor.GetAsync(List);
        return await page.Form("passkey").Set("Input.Name", "办公室电脑").Set("Input.Credential", key.Create(OptionsOf(page))).PressAsync("添加");
    }

    private static async Task<Page> SignInAsync(Visitor visitor, SoftwareKey key)
    {
        var page = await visitor.GetAsync("/sign-in/passkey");
        return await page.Form("passkey").Set("Input.Credential", key.Sign(OptionsOf(page))).PressAnywayAsync("确认身份");
    }

    private static async Task RefusedAsync(XueshiApp app, Func<string, string> answer)
    {
        var visitor = app.Visit();
        var page = await visitor.GetAsync("/sign-in/passkey");
        page = await page.Form("passkey").Set("Input.Credential", answer(OptionsOf(page))).PressAsync("确认身份", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("没有通过核对", page.Visible);
        Assert.False(await visitor.IsSignedInAsync());
    }
}
