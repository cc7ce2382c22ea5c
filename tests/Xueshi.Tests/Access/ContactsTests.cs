using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Contacts;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class ContactsTests
{
    internal const string Page = "/account/security/contacts";

    private const string Next = "13900000002";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task A_new_phone_counts_when_its_code_came_back_and_the_old_one_is_told(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        var visitor = await SignedInAsync(app, "chen.liwan");
        await ProveAsync(app, visitor, Applicants.Phone);

        var page = await (await visitor.GetAsync(Page)).Form("ask-phone").Set("Phone.Phone", Next).PressAsync("发送验证码");
        Assert.Contains("138****0001", (await visitor.GetAsync("/profile")).Visible);
        Assert.Contains("验证码不正确", (await page.Form("code").Set("Input.Code", "00000000").PressAnywayAsync("核验")).Visible);
        await page.Form("code").Set("Input.Code", await app.CodeAsync(Next)).PressAsync("核验");

        var profile = await visitor.GetAsync("/profile");
        Assert.Contains("139****0002（已核验）", profile.Visible);
        Assert.DoesNotContain(Next, profile.Source);
        Assert.DoesNotContain(Next, (await visitor.GetAsync(Page)).Source);
        Assert.Equal(Applicants.Phone, Assert.Single(await app.MessagesAsync("access.contact-changed")).To);
        await using var db = app.Database.Open();
        Assert.Equal(2, await db.Set<JournalEntry>().CountAsync(e => e.PersonId == person.PersonId && e.Kind == AccessChanges.ContactProven.Code, Ct));
        var other = app.Visit();
        await other.SignInAsync(Next);
        Assert.True(await other.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task Contacts_ask_who_it_is_once_more_and_keep_what_was_typed(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = await SignedInAsync(app, "chen.liwan");
        var page = await visitor.GetAsync(Page);
        app.Clock.Advance(TimeSpan.FromSeconds(301));
        var asked = await page.Form("ask-phone").Set("Phone.Phone", Next).PressAsync("发送验证码");
        Assert.Equal("/account/reauthenticate", asked.Address.AbsolutePath);
        Assert.Empty(await app.MessagesAsync("access.sent-code"));
        var back = await asked.ShowWhoAsync();
        Assert.Equal(Next, back.Find("[name='Phone.Phone']").GetAttribute("value"));
        await back.Form("ask-phone").PressAsync("发送验证码");
        Assert.Equal(Next, Assert.Single(await app.MessagesAsync("access.sent-code")).To);

        var late = new Actor((await AccountAsync(app)).Id, Guid.Empty, "", null, Roles.Permissions[Role.Professional], "") { AuthenticatedAt = app.Clock.Now.AddSeconds(-301) };
        var outcome = await app.RunAsync(services => services.GetRequiredService<AskContactCodeHandler>().HandleAsync(new(Guid.CreateVersion7(), ContactKind.Phone, Next), late, Ct));
        Assert.Equal("access.reauthenticate", outcome.FirstRefusal?.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task A_squatters_claim_yields_to_whoever_proves_the_phone(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("squatter");
        await app.RegisterAsync("chen.liwan", "44000019850101002X");
        var visitor = await SignedInAsync(app, "chen.liwan");
        await ProveAsync(app, visitor, Applicants.Phone);
        var other = app.Visit();
        await other.SignInAsync(Applicants.Phone);
        await using var db = app.Database.Open();
        Assert.All(await db.Sessions.Select(s => s.Account!.UserName).ToListAsync(Ct), name => Assert.Equal("chen.liwan", name));
        Assert.Equal(2, await db.Sessions.CountAsync(Ct));
        Assert.Equal(1, await db.Accounts.CountAsync(a => a.PhoneProvenAt != null, Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task Who_proves_a_phone_that_somebody_else_had_proven_has_it_and_the_former_holder_is_told(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var former = await app.RegisterAsync("former.holder");
        await ProveAsync(app, await SignedInAsync(app, "former.holder"), Applicants.Phone);
        await app.RegisterAsync("chen.liwan", "44000019850101002X");
        await ProveAsync(app, await SignedInAsync(app, "chen.liwan"), Applicants.Phone);
        await using var db = app.Database.Open();
        Assert.Empty((await db.Accounts.SingleAsync(a => a.Id == former.AccountId, Ct)).Phone);
        Assert.Equal(1, await db.Set<InboxMessage>().CountAsync(m => m.PersonId == former.PersonId, Ct));
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.PersonId == former.PersonId && e.Kind == AccessChanges.ContactDisplaced.Code, Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-03")]
    public async Task A_mail_address_is_stored_sealed_opens_the_door_once_proven_and_the_last_contact_stays(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = await SignedInAsync(app, "chen.liwan");
        var page = await (await visitor.GetAsync(Page)).Form("ask-mail").Set("Mail.Mail", "Chen@Example.com").PressAsync("发送验证码");
        await page.Form("code").Set("Input.Code", await app.CodeAsync("Chen@example.com")).PressAsync("核验");
        var account = await AccountAsync(app);
        Assert.DoesNotContain("example", System.Text.Encoding.UTF8.GetString(account.Mail!));
        var other = app.Visit();
        await other.SignInAsync("chen@example.com");
        Assert.True(await other.IsSignedInAsync());

        Assert.Contains("联系方式已删除", (await (await visitor.GetAsync(Page)).Form("remove-phone").PressAsync("删除手机号")).Visible);
        Assert.Empty((await AccountAsync(app)).Phone);
        Assert.Equal(Applicants.Phone, Assert.Single(await app.MessagesAsync("access.contact-removed")).To);
        var actor = new Actor(account.Id, account.PersonId, "", null, Roles.Permissions[Role.Professional], "") { AuthenticatedAt = app.Clock.Now };
        var last = await app.RunAsync(services => services.GetRequiredService<RemoveContactHandler>().HandleAsync(new(Guid.CreateVersion7(), ContactKind.Mail), actor, Ct));
        Assert.Equal("access.contact-last", last.FirstRefusal?.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task A_number_gets_five_codes_a_day_and_no_sixth(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = await SignedInAsync(app, "chen.liwan");
        for (var i = 0; i < 5; i++) await (await visitor.GetAsync(Page)).Form("ask-phone").PressAsync("发送验证码");
        Assert.Contains("一天最多收 5 个验证码", (await (await visitor.GetAsync(Page)).Form("ask-phone").PressAsync("发送验证码", HttpStatusCode.TooManyRequests)).Visible);
        Assert.Equal(5, (await app.MessagesAsync("access.sent-code")).Count);
    }

    [Theory, BothDatabases]
    public async Task Whoever_registers_may_prove_the_phone_at_once_or_go_on(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var page = await (await app.Visit().GetAsync("/register")).Form("register").Fill("chen.liwan").Set("Input.ProvesPhone", "true").PressAsync("注册");
        Assert.Equal($"{Page}/code", page.Address.AbsolutePath);
        Assert.Equal("/profile", (await page.FollowAsync("暂不核验，继续")).Address.AbsolutePath);
        Assert.Equal("/profile", (await page.Form("code").Set("Input.Code", await app.CodeAsync(Applicants.Phone)).PressAsync("核验")).Address.AbsolutePath);
        Assert.NotNull((await AccountAsync(app)).PhoneProvenAt);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-03")]
    public async Task Mail_addresses_of_former_profiles_move_to_the_accounts_sealed(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        await using (var db = app.Database.Open())
        {
            db.Add(new PersonProfile { Id = person.PersonId, Email = "chen@example.com" });
            await db.SaveChangesAsync(Ct);
        }
        foreach (var work in app.Services.GetServices<IBackgroundWork>().OfType<MailsOfProfiles>()) await work.RunAsync(Ct);
        await using var after = app.Database.Open();
        Assert.Null((await after.Profiles.SingleAsync(Ct)).Email);
        var account = await after.Accounts.SingleAsync(Ct);
        Assert.Equal(("c***@example.com", null), (account.ContactOf(ContactKind.Mail, app.Services.GetRequiredService<FieldCipher>())?.Masked, account.MailProvenAt));
    }

    internal static async Task<Visitor> SignedInAsync(XueshiApp app, string userName)
    {
        var visitor = app.Visit();
        await visitor.SignInAsync(userName);
        return visitor;
    }

    /// <summary>Proves the phone that the account has.</summary>
    internal static async Task ProveAsync(XueshiApp app, Visitor visitor, string phone)
    {
        var page = await (await visitor.GetAsync(Page)).Form("ask-phone").PressAsync("发送验证码");
        Assert.Contains("联系方式已核验", (await page.Form("code").Set("Input.Code", await app.CodeAsync(phone)).PressAsync("核验")).Visible);
    }

    private static async Task<Account> AccountAsync(XueshiApp app)
    {
        await using var db = app.Database.Open();
        return await db.Accounts.SingleAsync(Ct);
    }
}
