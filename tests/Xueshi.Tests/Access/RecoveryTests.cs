using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.TestServers;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>密码找回 and 账号找回.</summary>
public class RecoveryTests
{
    internal const string Another = "另一条 河边的 木棉 2026 开花了";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task A_code_to_the_proven_phone_gives_a_new_password_ends_all_sessions_and_is_told(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await ProvenAsync(app);
        var signedIn = await ContactsTests.SignedInAsync(app, "chen.liwan");
        var visitor = app.Visit();
        var page = await PassAsync(app, visitor);
        Assert.Contains("常见的密码", (await page.Form("password").Set("Input.Password", "password123456").Set("Input.PasswordAgain", "password123456").PressAnywayAsync("设置新密码")).Visible);
        var done = await ResetAsync(page);
        Assert.Contains("密码已重新设置", done.Visible);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.False(await signedIn.IsSignedInAsync());
        Assert.Equal(Applicants.Phone, Assert.Single(await app.MessagesAsync("access.password-recovered")).To);
        await visitor.SignInAsync("chen.liwan");
        Assert.False(await visitor.IsSignedInAsync());
        await visitor.SignInAsync("chen.liwan", Another);
        Assert.True(await visitor.IsSignedInAsync());
        await using var db = app.Database.Open();
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.PersonId == person.PersonId && e.Kind == AccessChanges.PasswordRecovered.Code, Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task Known_and_unknown_names_get_the_same_pages_statements_and_hashes(DatabaseKind kind)
    {
        var (statements, hashes) = (new CountedStatements(), new HashCount());
        await using var app = await XueshiApp.StartAsync(kind, services =>
        {
            services.ConfigureDbContext<XueshiDb>(builder => builder.AddInterceptors(statements));
            services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(provider => hashes.Around(new Argon2PasswordHasher(provider.GetRequiredService<IOptions<Argon2Options>>()))));
        });
        await ProvenAsync(app);
        await app.RegisterAsync("not.proven", "44000019850101002X", "13800000007");
        await AnswerAsync("warm.up");
        foreach (var (known, unknown) in new[] { ("chen.liwan", "nobody.here"), (Applicants.Phone, "13800000009"), (Applicants.Number, Modules.Demo.DemoNumbers.ResidentId(new DateOnly(1990, 1, 1), 77).Text), ("not.proven", "nobody.else"), ("13800000007", "13800000008") })
        {
            Assert.Equal(await AnswerAsync(known), await AnswerAsync(unknown));
            Assert.Equal(await NameAsync(known), await NameAsync(unknown));
        }

        async Task<(HttpStatusCode, string, string, int, int, int)> AnswerAsync(string login)
        {
            var visitor = app.Visit();
            var form = (await visitor.GetAsync("/recover")).Form("recover").Set("Input.Login", login);
            var before = (statements.Count, hashes.Value, await OutboxAsync());
            var page = await form.PressAnywayAsync("发送验证码");
            var wrong = await page.Form("code").Set("Input.Code", "00000000").PressAnywayAsync("下一步");
            return (wrong.Status, page.Visible, wrong.Visible, statements.Count - before.Item1, hashes.Value - before.Item2, await OutboxAsync() - before.Item3);
        }

        async Task<(HttpStatusCode, string, int, int, int)> NameAsync(string typed)
        {
            var form = (await app.Visit().GetAsync("/recover/user-name")).Form("user-name").Set("Input.Typed", typed);
            var before = (statements.Count, hashes.Value, await OutboxAsync());
            var page = await form.PressAnywayAsync("发送用户名");
            return (page.Status, page.Visible, statements.Count - before.Item1, hashes.Value - before.Item2, await OutboxAsync() - before.Item3);
        }

        async Task<int> OutboxAsync()
        {
            await using var db = app.Database.Open();
            return await db.Set<OutboxMessage>().CountAsync(Ct);
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task An_unproven_phone_gets_no_code_and_no_user_name(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("squatter");
        await AskAsync(app.Visit(), "squatter");
        await AskAsync(app.Visit(), Applicants.Phone);
        await (await app.Visit().GetAsync("/recover/user-name")).Form("user-name").Set("Input.Typed", Applicants.Phone).PressAsync("发送用户名");
        Assert.All(await app.MessagesAsync("access.sent-code"), message => Assert.Equal(MessageChannel.Nowhere, message.Channel));
        Assert.All(await app.MessagesAsync("access.user-name"), message => Assert.Equal(MessageChannel.Nowhere, message.Channel));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task A_code_counts_in_the_browser_that_asked_and_once(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await ProvenAsync(app);
        var (visitor, thief) = (app.Visit(), app.Visit());
        var page = await AskAsync(visitor, "chen.liwan");
        var code = await app.CodeAsync(Applicants.Phone);
        await AskAsync(thief, "somebody.else");
        Assert.Contains("验证码不正确", (await EnterAsync(await thief.GetAsync("/recover/code"), code)).Visible);
        var choose = await EnterAsync(page, code);
        Assert.Equal("/recover/password", choose.Address.AbsolutePath);
        Assert.Contains("验证码不正确", (await EnterAsync(page, code)).Visible);
        await ResetAsync(choose);
        Assert.Contains("已失效或已用过", (await choose.Form("password").Set("Input.Password", Applicants.Password).Set("Input.PasswordAgain", Applicants.Password).PressAnywayAsync("设置新密码")).Visible);
        Assert.Contains("请重新开始", (await visitor.GetAsync("/recover/password")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task A_code_lives_ten_minutes_and_five_tries(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await ProvenAsync(app);
        var page = await AskAsync(app.Visit(), "chen.liwan");
        var code = await app.CodeAsync(Applicants.Phone);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("验证码不正确或已失效", (await EnterAsync(page, code)).Visible);

        page = await AskAsync(app.Visit(), "chen.liwan");
        code = await app.CodeAsync(Applicants.Phone);
        for (var i = 0; i < 4; i++) await EnterAsync(page, "00000000");
        app.Clock.Advance(TimeSpan.FromMinutes(9.9));
        Assert.Equal("/recover/password", (await EnterAsync(page, code)).Address.AbsolutePath);

        page = await AskAsync(app.Visit(), "chen.liwan");
        code = await app.CodeAsync(Applicants.Phone);
        for (var i = 0; i < 5; i++) await EnterAsync(page, "00000000");
        Assert.Contains("验证码不正确或已失效", (await EnterAsync(page, code)).Visible);
    }

    [Fact]
    [Trait("Requirement", "ID-10")]
    public void A_code_has_more_than_twenty_bits_and_stays_out_of_the_database()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => SentCode.Draw()).ToList();
        Assert.All(codes, code => Assert.Matches("^[0-9]{8}$", code));
        Assert.True(Math.Log2(Math.Pow(10, codes[0].Length)) >= 20);
        Assert.True(codes.Distinct().Count() > 990);
        Assert.True(codes.Select(code => code[0]).Distinct().Count() > 5);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task A_number_gets_five_codes_a_day_whoever_asks_and_the_page_does_not_tell(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await ProvenAsync(app);
        List<string> pages = [];
        for (var i = 0; i < 7; i++) pages.Add((await AskAsync(app.Visit(), "chen.liwan")).Visible);
        Assert.Single(pages.Distinct());
        // One of the five was used to prove the phone.
        Assert.Equal(5, (await app.MessagesAsync("access.sent-code")).Count(message => message.To == Applicants.Phone));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await AskAsync(app.Visit(), "chen.liwan");
        Assert.Equal(6, (await app.MessagesAsync("access.sent-code")).Count(message => message.To == Applicants.Phone));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task Whoever_has_a_second_factor_still_needs_it(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await ProvenAsync(app);
        var (phone, _) = await Authenticator.SetUpAsync(app, await ContactsTests.SignedInAsync(app, "chen.liwan"));
        var visitor = app.Visit();
        await ResetAsync(await PassAsync(app, visitor));
        var second = await visitor.SignInAsync("chen.liwan", Another);
        Assert.Equal("/sign-in/second", second.Address.AbsolutePath);
        Assert.False(await visitor.IsSignedInAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await second.Form("second").Set("Input.Code", phone.CodeAt(app.Clock.Now)).PressAsync("继续登录");
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-02")]
    public async Task A_locked_account_is_had_back_and_opens_at_once_also_in_the_browser_that_locked_it(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await ProvenAsync(app);
        var visitor = await ContactsTests.SignedInAsync(app, "chen.liwan");
        var stranger = app.Visit();
        for (var i = 0; i < 6; i++)
        {
            await visitor.SignInAsync("chen.liwan", "a wrong password");
            await stranger.SignInAsync("chen.liwan", "a wrong password");
        }
        await ResetAsync(await PassAsync(app, visitor));
        foreach (var each in new[] { visitor, stranger })
        {
            await each.SignInAsync("chen.liwan", Another);
            Assert.True(await each.IsSignedInAsync());
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task A_user_name_is_told_to_the_proven_contact_alone(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await ProvenAsync(app);
        await AskAsync("13800000009");
        await AskAsync(Applicants.Phone);
        await AskAsync(Applicants.Number);
        await using (var db = app.Database.Open())
        {
            var held = await db.Set<Xueshi.Modules.Registry.Model.Person>().SingleAsync(p => p.Id == person.PersonId, Ct);
            held.IdentityLevel = IdentityLevel.Vouched;
            await db.SaveChangesAsync(Ct);
        }
        await AskAsync(Applicants.Number);
        var sent = await app.MessagesAsync("access.user-name");
        Assert.Equal(["", Applicants.Phone, "", Applicants.Phone], sent.Select(message => message.To));
        Assert.Contains("chen.liwan", sent[1].Text);

        async Task AskAsync(string typed)
        {
            var page = await (await app.Visit().GetAsync("/recover/user-name")).Form("user-name").Set("Input.Typed", typed).PressAsync("发送用户名");
            Assert.DoesNotContain("chen.liwan", page.Source);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    internal static async Task<Modules.Access.Register.RegisteredPerson> ProvenAsync(XueshiApp app)
    {
        var person = await app.RegisterAsync("chen.liwan");
        await ContactsTests.ProveAsync(app, await ContactsTests.SignedInAsync(app, "chen.liwan"), Applicants.Phone);
        return person;
    }

    internal static Task<Page> ResetAsync(Page page) =>
        page.Form("password").Set("Input.Password", Another).Set("Input.PasswordAgain", Another).PressAnywayAsync("设置新密码");

    private static async Task<Page> AskAsync(Visitor visitor, string login) =>
        await (await visitor.GetAsync("/recover")).Form("recover").Set("Input.Login", login).PressAsync("发送验证码");

    private static Task<Page> EnterAsync(Page page, string code) => page.Form("code").Set("Input.Code", code).PressAnywayAsync("下一步");

    /// <summary>Asked, and the code handed in.</summary>
    private static async Task<Page> PassAsync(XueshiApp app, Visitor visitor)
    {
        var page = await AskAsync(visitor, "chen.liwan");
        return await EnterAsync(page, await app.CodeAsync(Applicants.Phone));
    }
}
