using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Platform.Data;
using Xueshi.TestServers;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class SignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task People_sign_in_with_user_name_phone_or_id_number(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        foreach (var login in new[] { "CHEN.liwan", "138 0000 0001", Applicants.Number })
        {
            var visitor = app.Visit();
            await visitor.SignInAsync(login);
            Assert.True(await visitor.IsSignedInAsync(), login);
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-01")]
    public async Task Five_failures_lock_for_sixty_minutes_also_across_a_restart(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        for (var i = 0; i < 4; i++) Assert.Contains("账号或密码不正确", (await app.Visit().SignInAsync("chen.liwan", "a wrong password")).Visible);
        await using var restarted = app.WithWebHostBuilder(_ => { });
        var visitor = new Browser(restarted).Visitor;
        Assert.Contains("已锁定 1 小时", (await visitor.SignInAsync("chen.liwan", "a wrong password")).Visible);

        app.Clock.Advance(TimeSpan.FromSeconds(3599));
        Assert.Contains("已锁定 1 小时", (await visitor.SignInAsync("chen.liwan")).Visible);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await visitor.SignInAsync("chen.liwan");
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-01")]
    public async Task A_success_forgets_the_failures_before_it(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) await app.Visit().SignInAsync("chen.liwan", "a wrong password");
            var visitor = app.Visit();
            await visitor.SignInAsync("chen.liwan");
            Assert.True(await visitor.IsSignedInAsync());
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task A_known_and_an_unknown_name_are_answered_with_the_same_page_statements_and_hashes(DatabaseKind kind)
    {
        var (statements, hashes) = (new CountedStatements(), new HashCount());
        await using var app = await XueshiApp.StartAsync(kind, services => Count(services, statements, hashes));
        await app.RegisterAsync("chen.liwan");
        await app.Visit().SignInAsync("warm.up", "a wrong password");
        foreach (var (known, unknown) in new[] { ("chen.liwan", "nobody.here"), (Applicants.Phone, "13800000009"), (Applicants.Number, "44000019850101002X") })
            Assert.Equal(await AnswerAsync(known), await AnswerAsync(unknown));

        async Task<(HttpStatusCode, string, int, int)> AnswerAsync(string login)
        {
            var form = (await app.Visit().GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", login).Set("Input.Password", "a wrong password");
            var before = (statements.Count, hashes.Value);
            var page = await form.PressAnywayAsync("登录");
            return (page.Status, page.Visible.Replace(login, ""), statements.Count - before.Item1, hashes.Value - before.Item2);
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task However_a_number_is_written_failures_lock_it_whether_or_not_somebody_has_it(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        foreach (var phone in new[] { Applicants.Phone, "13800000009" })
        {
            string[] written = [phone, $"{phone[..3]} {phone[3..7]} {phone[7..]}", $"{phone[..3]}-{phone[3..7]}-{phone[7..]}", $"+86{phone}", $"{phone[..5]}​{phone[5..]}"];
            for (var i = 0; i < 4; i++) Assert.DoesNotContain("已锁定", (await AnswerAsync(written[i])).Visible);
            Assert.Contains("已锁定", (await AnswerAsync(written[4])).Visible);
        }

        async Task<Page> AnswerAsync(string login)
        {
            var form = (await app.Visit().GetAsync("/sign-in")).Form("sign-in");
            return await form.Set("Input.Login", login).Set("Input.Password", "a wrong password").PressAnywayAsync("登录");
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task Registering_a_known_and_an_unknown_number_takes_the_same_answer_statements_and_hashes(DatabaseKind kind)
    {
        var (statements, hashes) = (new CountedStatements(), new HashCount());
        await using var app = await XueshiApp.StartAsync(kind, services => Count(services, statements, hashes));
        await app.RegisterAsync("chen.liwan");
        var known = await RegisterAsync("second.person", Applicants.Number, Applicants.Phone);
        var unknown = await RegisterAsync("third.person", "44000019850101002X", "13800000009");
        Assert.Equal(known, unknown);

        async Task<(string, int, int)> RegisterAsync(string userName, string number, string phone)
        {
            var form = (await app.Visit().GetAsync("/register")).Form("register").Fill(userName, number, phone);
            var before = (statements.Count, hashes.Value);
            var page = await form.PressAnywayAsync("注册");
            return (page.Address.AbsolutePath, statements.Count - before.Item1, hashes.Value - before.Item2);
        }
    }

    [Fact]
    [Trait("Requirement", "ID-08")]
    public void A_stored_hash_names_the_cost_that_production_uses()
    {
        var hash = new Argon2PasswordHasher(Options.Create(new Argon2Options())).HashPassword(Modules.Access.SignIn.LoginLookup.Nobody, Applicants.Password);
        Assert.StartsWith("$argon2id$v=19$m=19456,t=2,p=1$", hash);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-08")]
    public async Task A_hash_of_an_older_cost_is_made_anew_at_sign_in(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        var older = new Argon2PasswordHasher(Options.Create(new Argon2Options { MemoryKiB = 32, Iterations = 1 }));
        await using (var db = app.Database.Open())
        {
            (await db.Set<Account>().SingleAsync(a => a.Id == person.AccountId, Ct)).PasswordHash = older.HashPassword(Modules.Access.SignIn.LoginLookup.Nobody, Applicants.Password);
            await db.SaveChangesAsync(Ct);
        }
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        Assert.True(await visitor.IsSignedInAsync());
        await using var after = app.Database.Open();
        Assert.Contains("m=64", (await after.Set<Account>().SingleAsync(a => a.Id == person.AccountId, Ct)).PasswordHash);
    }

    [Fact]
    [Trait("Requirement", "ID-08")]
    public async Task With_all_slots_taken_a_further_sign_in_is_asked_to_come_again()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var slots = app.Services.GetRequiredService<HashSlots>();
        List<IDisposable?> taken = [];
        for (var i = 0; i < new Argon2Options().Slots; i++) taken.Add(await slots.TakeAsync(Ct));
        var browser = new Browser(app);
        var form = (await browser.Visitor.GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", "chen.liwan").Set("Input.Password", Applicants.Password);
        var page = await form.PressAsync("登录", HttpStatusCode.ServiceUnavailable);
        Assert.Contains("过几秒再试", page.Visible);
        Assert.Equal("5", browser.LastHeaders.RetryAfter?.ToString());
        taken.ForEach(slot => slot?.Dispose());
    }

    private static void Count(IServiceCollection services, CountedStatements statements, HashCount hashes)
    {
        services.ConfigureDbContext<XueshiDb>(builder => builder.AddInterceptors(statements));
        services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(provider => hashes.Around(new Argon2PasswordHasher(provider.GetRequiredService<IOptions<Argon2Options>>()))));
    }
}
