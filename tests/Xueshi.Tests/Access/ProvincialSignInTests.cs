using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.TestServers;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>省网厅账号登录 with a real provider: whom it opens, whom it links, whom not.</summary>
[Trait("Requirement", "ID-12")]
public class ProvincialSignInTests
{
    private static readonly Provincial Zhang = new("s-1", "陈荔湾", Applicants.Number);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_first_sign_in_of_whoever_holds_the_number_by_proof_links_and_lifts_and_the_second_goes_by_the_link(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var registered = await app.RegisterAsync("chen.liwan");
        await ProveAsync(app, registered.PersonId, IdentityLevel.Vouched, IdentityProof.Employer);

        var visitor = app.Roam();
        Assert.Equal("/home", (await visitor.ComeWithProvinceAsync("陈荔湾")).Address.AbsolutePath);

        Assert.True(await visitor.IsSignedInAsync());
        await using var db = app.Database.Open();
        var person = await db.People.SingleAsync(Ct);
        Assert.Equal((IdentityLevel.Verified, IdentityProof.ProvincialAccount, "陈荔湾"), (person.IdentityLevel, person.ProvenBy, person.Name));
        var link = await db.ProvincialLinks.SingleAsync(Ct);
        Assert.Equal((registered.AccountId, provider.Issuer, "s-1"), (link.AccountId, link.Issuer, link.Subject));

        // From now on the link counts, not the number.
        await db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.IdNumberIndex, (byte[]?)null), Ct);
        var again = app.Roam();
        Assert.Equal("/home", (await again.ComeWithProvinceAsync("陈荔湾")).Address.AbsolutePath);
        Assert.Equal(2, await db.Set<JournalEntry>().CountAsync(e => e.Kind == AccessChanges.ProvincialUsed.Code, Ct));
        Assert.Equal(1, await db.ProvincialLinks.CountAsync(Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task An_account_confirmed_for_somebody_of_another_name_is_not_opened_and_loses_the_number_to_its_holder(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang with { Name = "周白云" });
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var other = await app.RegisterAsync("chen.liwan");
        await ProveAsync(app, other.PersonId, IdentityLevel.Vouched, IdentityProof.Employer);
        var visitor = app.Roam();
        var page = await visitor.ComeWithProvinceAsync("周白云");
        Assert.Contains("第一次", page.Visible);
        Assert.False(await visitor.IsSignedInAsync());
        page = await (await visitor.GetAsync("/sign-in/provincial")).Form("register").Set("Input.Phone", Applicants.Phone).Set("Input.UserName", "zhou.baiyun")
            .Set("Input.Password", Applicants.Password).Set("Input.PasswordAgain", Applicants.Password).PressAsync("注册并登录");
        Assert.Contains("已实名", page.Visible);
        await using var db = app.Database.Open();
        var emptied = await PersonAsync(db, other.PersonId);
        Assert.Equal((IdentityLevel.Claimed, "陈荔湾"), (emptied.IdentityLevel, emptied.Name));
        Assert.Null(emptied.IdNumberIndex);
    }

    [Theory, BothDatabases]
    public async Task A_mere_claim_links_nothing_until_its_owner_signs_in_and_confirms_and_then_the_squatter_loses_it(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var squatter = await app.RegisterAsync("squatter", phone: "13800000009");
        var owner = await app.RegisterAsync("chen.liwan");

        var visitor = app.Roam();
        var first = await visitor.ComeWithProvinceAsync("陈荔湾");
        Assert.Equal("/sign-in/provincial", first.Address.AbsolutePath);
        Assert.Contains("第一次", first.Visible);
        Assert.DoesNotContain(Applicants.Number, first.Source);
        Assert.False(await visitor.IsSignedInAsync());
        await using var db = app.Database.Open();
        Assert.False(await db.ProvincialLinks.AnyAsync(Ct));

        var there = await visitor.SignInAsync("chen.liwan", address: (await visitor.GetAsync("/sign-in/provincial")).Document.Links.Select(each => each.GetAttribute("href")!).First(each => each.StartsWith("/sign-in?to=", StringComparison.Ordinal)));
        Assert.Equal("/account/security/provincial", there.Address.AbsolutePath);
        Assert.Contains("已绑定省网厅账号", (await there.Form("link").PressAsync("绑定")).Visible);

        var (holder, emptied) = (await PersonAsync(db, owner.PersonId), await PersonAsync(db, squatter.PersonId));
        Assert.Equal((IdentityLevel.Verified, IdentityProof.ProvincialAccount), (holder.IdentityLevel, holder.ProvenBy));
        Assert.Null(emptied.IdNumber);
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.PersonId == squatter.PersonId && e.Kind == RegistryChanges.ClaimEmptied.Code, Ct));
        Assert.Equal("/home", (await app.Roam().ComeWithProvinceAsync("陈荔湾")).Address.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task A_newcomer_registers_with_name_and_number_fixed_and_whoever_claimed_the_number_before_loses_it(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var squatter = await app.RegisterAsync("squatter", phone: "13800000009");
        var visitor = app.Roam();
        var page = await visitor.ComeWithProvinceAsync("陈荔湾");
        Assert.Null(page.Document.QuerySelector("[name='Input.IdNumber'], [name='Input.Name']"));
        page = await page.Form("register").Set("Input.Phone", Applicants.Phone).Set("Input.UserName", "chen.liwan")
            .Set("Input.Password", Applicants.Password).Set("Input.PasswordAgain", Applicants.Password).PressAsync("注册并登录");
        Assert.Equal("/profile", page.Address.AbsolutePath);
        Assert.Contains("已实名", page.Visible);
        await using var db = app.Database.Open();
        Assert.Null((await PersonAsync(db, squatter.PersonId)).IdNumberIndex);
        Assert.Equal(IdentityLevel.Verified, (await db.Accounts.Include(a => a.Person).SingleAsync(a => a.UserName == "chen.liwan", Ct)).Person!.IdentityLevel);
        Assert.Equal("/home", (await app.Roam().ComeWithProvinceAsync("陈荔湾")).Address.AbsolutePath);
        // Who comes later with a claim on the number is told nothing, and holds nothing.
        var late = await app.RegisterAsync("late", phone: "13800000008");
        Assert.Equal(IdentityLevel.Claimed, (await PersonAsync(db, late.PersonId)).IdentityLevel);
    }

    [Theory, BothDatabases]
    public async Task An_account_that_the_province_has_not_verified_opens_and_links_nothing(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang with { Level = "registered" });
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var registered = await app.RegisterAsync("chen.liwan");
        await ProveAsync(app, registered.PersonId, IdentityLevel.Vouched, IdentityProof.Employer);
        var visitor = app.Roam();
        Assert.Contains("尚未实名", (await visitor.ComeWithProvinceAsync("陈荔湾")).Visible);
        Assert.False(await visitor.IsSignedInAsync());

        await visitor.SignInAsync("chen.liwan");
        var page = await visitor.ComeWithProvinceAsync("陈荔湾");
        Assert.Contains("尚未实名", (await page.Form("link").PressAsync("绑定", HttpStatusCode.UnprocessableEntity)).Visible);
        await using var db = app.Database.Open();
        Assert.False(await db.ProvincialLinks.AnyAsync(Ct));
        Assert.Equal(IdentityLevel.Vouched, (await db.People.SingleAsync(Ct)).IdentityLevel);
    }

    [Theory, BothDatabases]
    public async Task An_account_with_another_number_is_not_linked(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        await app.RegisterAsync("other", "44000019850101002X", "13800000002");
        var visitor = app.Roam();
        await visitor.SignInAsync("other");
        var page = await visitor.ComeWithProvinceAsync("陈荔湾");
        Assert.Contains("不一致", (await page.Form("link").PressAsync("绑定", HttpStatusCode.UnprocessableEntity)).Visible);
        await using var db = app.Database.Open();
        Assert.False(await db.ProvincialLinks.AnyAsync(Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task A_link_is_listed_and_removed_by_whoever_shows_once_more_who_they_are(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        await ProveAsync(app, (await app.RegisterAsync("chen.liwan")).PersonId, IdentityLevel.Vouched, IdentityProof.Employer);
        var visitor = app.Roam();
        await visitor.ComeWithProvinceAsync("陈荔湾");
        var page = await visitor.GetAsync("/account/security/provincial");
        Assert.Contains("最近使用", page.Visible);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains("密码不正确", (await (await visitor.GetAsync("/account/security/provincial")).ShowWhoAsync("a wrong password")).Visible);
        page = await (await visitor.GetAsync("/account/security/provincial")).ShowWhoAsync();
        page = await page.Form("unlink").Set("Remove.Id", page.Find("[name='Remove.Id']").GetAttribute("value")!).PressAsync("解除绑定");
        Assert.Contains("已解除绑定", page.Visible);
        await using var db = app.Database.Open();
        Assert.False(await db.ProvincialLinks.AnyAsync(Ct));
    }

    [Theory]
    [BothDatabases(null, "/sign-in/second")]
    [BothDatabases("weak", "/sign-in/second")]
    [BothDatabases("strong", "/home")]
    [Trait("Requirement", "ID-09")]
    public async Task The_second_factor_is_asked_unless_the_policy_takes_the_providers_word(DatabaseKind kind, string? acr, string leadsTo)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang with { Acr = acr });
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer, strongAcr: "strong");
        await ProveAsync(app, (await app.RegisterAsync("chen.liwan")).PersonId, IdentityLevel.Vouched, IdentityProof.Employer);
        var first = app.Visit();
        await first.SignInAsync("chen.liwan");
        await Authenticator.SetUpAsync(app, first);
        var visitor = app.Roam();
        Assert.Equal(leadsTo, (await visitor.ComeWithProvinceAsync("陈荔湾")).Address.AbsolutePath);
        Assert.Equal(leadsTo == "/home", await visitor.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    public async Task A_disabled_account_is_not_opened(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var registered = await app.RegisterAsync("chen.liwan");
        await ProveAsync(app, registered.PersonId, IdentityLevel.Vouched, IdentityProof.Employer);
        await using var db = app.Database.Open();
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, AccountStatus.Disabled), Ct);
        var visitor = app.Roam();
        Assert.Contains("已停用", (await visitor.ComeWithProvinceAsync("陈荔湾")).Visible);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Theory]
    [BothDatabases(14, true)]
    [BothDatabases(16, false)]
    public async Task A_closed_account_is_opened_again_within_its_grace_alone(DatabaseKind kind, int days, bool opens)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        await ProveAsync(app, (await app.RegisterAsync("chen.liwan")).PersonId, IdentityLevel.Vouched, IdentityProof.Employer);
        await using var db = app.Database.Open();
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, AccountStatus.Cancelled).SetProperty(a => a.ClosedAt, app.Clock.Now.AddDays(-days)), Ct);
        var visitor = app.Roam();
        var page = await visitor.ComeWithProvinceAsync("陈荔湾");
        Assert.Equal(opens, await visitor.IsSignedInAsync());
        if (!opens) Assert.Contains("已注销", page.Visible);
        Assert.Equal(opens ? AccountStatus.Active : AccountStatus.Cancelled, (await db.Accounts.AsNoTracking().SingleAsync(Ct)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_link_of_an_account_that_was_merged_into_another_opens_neither_until_its_owner_links_the_other(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Zhang);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var absorbed = await app.RegisterAsync("chen.liwan");
        await ProveAsync(app, absorbed.PersonId, IdentityLevel.Vouched, IdentityProof.Employer);
        await app.Roam().ComeWithProvinceAsync("陈荔湾");
        var survivor = await app.RegisterAsync("chen.again", phone: "13800000008");
        await using var db = app.Database.Open();
        IdNumberVault.Empty(await db.People.SingleAsync(p => p.Id == absorbed.PersonId, Ct));
        (await db.Accounts.SingleAsync(a => a.Id == absorbed.AccountId, Ct)).LeadTo(survivor.AccountId);
        await db.SaveChangesAsync(Ct);

        var visitor = app.Roam();
        Assert.Contains("两份登记已合并", (await visitor.ComeWithProvinceAsync("陈荔湾")).Visible);
        Assert.False(await visitor.IsSignedInAsync());
        await visitor.SignInAsync("chen.again");
        await (await visitor.ComeWithProvinceAsync("陈荔湾")).Form("link").PressAsync("绑定");
        Assert.Equal(survivor.AccountId, (await db.ProvincialLinks.AsNoTracking().SingleAsync(Ct)).AccountId);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-08")]
    public async Task Without_a_provider_there_is_no_button_and_no_page(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var visitor = app.Visit();
        Assert.DoesNotContain("省网厅", (await visitor.GetAsync("/sign-in")).Visible);
        await visitor.GetAsync("/sign-in/provincial", HttpStatusCode.NotFound);
        await visitor.GetAsync(ProvincialStory.Go, HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_provider_that_cannot_be_reached_is_said_to_be_so(DatabaseKind kind)
    {
        await using var app = await ProvincialStory.StartAsync(kind, "http://127.0.0.1:9");
        Assert.Contains("连不上省网厅", (await app.Roam().GetAsync(ProvincialStory.Go)).Visible);
    }

    private static Task<Person> PersonAsync(XueshiDb db, Guid id) => db.People.AsNoTracking().SingleAsync(p => p.Id == id, Ct);

    private static Task<bool> ProveAsync(XueshiApp app, Guid id, IdentityLevel level, IdentityProof proof) => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        (await db.People.SingleAsync(p => p.Id == id, Ct)).Prove(level, proof, app.Clock.Now);
        return await db.SaveChangesAsync(Ct) > 0;
    });
}
