using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class SessionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-01")]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var browser = new Browser(app);
        var visitor = browser.Visitor;
        await visitor.SignInAsync("chen.liwan");
        var thief = browser.CopyTo(app).Visitor;
        Assert.True(await thief.IsSignedInAsync());
        await visitor.SignOutAsync();
        Assert.False(await thief.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-01")]
    public async Task A_disabled_account_is_out_at_the_next_request(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        await using (var db = app.Database.Open())
        {
            (await db.Accounts.SingleAsync(a => a.Id == person.AccountId, Ct)).Status = AccountStatus.Disabled;
            await db.SaveChangesAsync(Ct);
        }
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-01")]
    public async Task A_lost_role_opens_nothing_from_the_next_request_on(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        await visitor.GetAsync("/registry/organizations", HttpStatusCode.NotFound);
        // One that stays, so that the account holds roles to the end.
        await app.AppointAsync(person.AccountId, Role.AuthorityOfficer, "11440000MCCCCCCC00");
        var membership = await app.AppointAsync(person.AccountId, Role.HrssOfficer);
        await using var db = app.Database.Open();
        (await db.Sessions.SingleAsync(Ct)).MembershipId = membership;
        await db.SaveChangesAsync(Ct);
        await visitor.GetAsync("/registry/organizations");
        Assert.Null((await db.Memberships.SingleAsync(m => m.Id == membership, Ct)).End(MembershipEnd.Dismissed, app.Clock.Now));
        await db.SaveChangesAsync(Ct);
        await visitor.GetAsync("/registry/organizations", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-01")]
    public async Task The_cookies_are_for_this_host_alone_not_for_script_and_secure_even_over_plain_HTTP(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        using var plain = app.CreateClient(new() { BaseAddress = new Uri("http://localhost") });
        using var page = await plain.GetAsync("/sign-in", Ct);
        AssertGuarded("__Host-xueshi-form=", page);

        var visitor = app.Visit(follow: false);
        var form = (await visitor.GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", "chen.liwan").Set("Input.Password", Applicants.Password);
        using var content = new FormUrlEncodedContent(form.Fields);
        using var signedIn = await visitor.Client.PostAsync("/sign-in", content, Ct);
        AssertGuarded("__Host-xueshi=", signedIn);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "WB-07")]
    public async Task A_cookie_of_one_node_counts_on_another_and_the_stored_keys_are_wrapped(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var browser = new Browser(app);
        await browser.Visitor.SignInAsync("chen.liwan");
        await using var node = app.WithWebHostBuilder(_ => { });
        Assert.True(await browser.CopyTo(node).Visitor.IsSignedInAsync());

        await using var db = app.Database.Open();
        var keys = await db.DataProtectionKeys.Select(k => k.Xml!).ToListAsync(Ct);
        Assert.NotEmpty(keys);
        Assert.All(keys, xml => Assert.True(xml.Contains("EncryptedData", StringComparison.Ordinal) && !xml.Contains("<masterKey", StringComparison.Ordinal)));
    }

    [Theory, BothDatabases]
    public async Task A_new_password_ends_all_other_sessions_and_only_those(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var (here, elsewhere) = (app.Visit(), app.Visit());
        await here.SignInAsync("chen.liwan");
        await elsewhere.SignInAsync("chen.liwan");
        const string next = "a new boat on the old river";
        var form = (await here.GetAsync("/account/password")).Form("password");
        var wrong = await form.Set("Input.OldPassword", "not the old one").Set("Input.NewPassword", next).Set("Input.PasswordAgain", next).PressAsync("修改密码", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("原密码不正确", wrong.Visible);
        var weak = await form.Set("Input.OldPassword", Applicants.Password).Set("Input.NewPassword", "password123456").Set("Input.PasswordAgain", "password123456").PressAsync("修改密码", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("常见的密码", weak.Visible);
        Assert.Contains("密码已修改", (await form.Set("Input.NewPassword", next).Set("Input.PasswordAgain", next).PressAsync("修改密码")).Visible);

        Assert.True(await here.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        await elsewhere.SignInAsync("chen.liwan", next);
        Assert.True(await elsewhere.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    public async Task A_password_left_out_is_asked_for_and_is_no_guess(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        var form = (await visitor.GetAsync("/account/password")).Form("password");
        for (var i = 0; i < SignInCounter.MostFailures; i++)
        {
            var empty = await form.PressAsync("修改密码", HttpStatusCode.UnprocessableEntity);
            Assert.Contains("请填写原密码", empty.Find("#password-OldPassword-refusal").TextContent);
            Assert.Contains("请填写新密码", empty.Find("#password-NewPassword-refusal").TextContent);
        }
        const string next = "a new boat on the old river";
        Assert.Contains("密码已修改", (await form.Set("Input.OldPassword", Applicants.Password).Set("Input.NewPassword", next).Set("Input.PasswordAgain", next).PressAsync("修改密码")).Visible);
    }

    private static void AssertGuarded(string start, HttpResponseMessage answer)
    {
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(start, StringComparison.Ordinal));
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], cookie.Split("; ")[1..].Order(StringComparer.Ordinal));
    }
}
