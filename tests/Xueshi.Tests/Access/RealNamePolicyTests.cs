using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.RealName;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.RealName;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>管理员须实名: with the policy on, no role is taken by somebody who has not proven who they are.</summary>
public class RealNamePolicyTests
{
    private const string Address = "/profile/identity";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [BothDatabases(IdentityLevel.Claimed, null, false)]
    [BothDatabases(IdentityLevel.Vouched, IdentityProof.Employer, false)]
    [BothDatabases(IdentityLevel.Vouched, IdentityProof.Registration, false)]
    [BothDatabases(IdentityLevel.Vouched, null, false)]
    [BothDatabases(IdentityLevel.Vouched, IdentityProof.Office, true)]
    [BothDatabases(IdentityLevel.Verified, IdentityProof.RealNamePlatform, true)]
    [Trait("Requirement", "ID-13")]
    public async Task Whoever_acts_for_an_organization_has_proven_who_they_are(DatabaseKind kind, IdentityLevel level, IdentityProof? proof, bool mayAct)
    {
        await using var app = await StartAsync(kind);
        var visitor = await OfficerAsync(app, level, proof);
        var page = await visitor.SignInAsync("chen.liwan", address: "/sign-in?as=organization&to=/registry/organizations");
        Assert.Equal(mayAct ? "/registry/organizations" : Address, page.Address.AbsolutePath);
        Assert.Equal(mayAct ? "/registry/organizations" : Address, (await visitor.GetAsync("/registry/organizations")).Address.AbsolutePath);
        Assert.Equal(mayAct, !page.Visible.Contains("代单位办理业务前，请先实名认证", StringComparison.Ordinal));
        await using var db = app.Database.Open();
        Assert.Equal(mayAct, await db.Sessions.AnyAsync(s => s.MembershipId != null, Ct));
    }

    [Theory, BothDatabases]
    public async Task Their_own_business_stays_open_and_the_role_is_taken_once_they_are_verified(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        var visitor = await OfficerAsync(app, IdentityLevel.Claimed, null);
        var home = await visitor.SignInAsync("chen.liwan");
        Assert.Equal("/home", home.Address.AbsolutePath);
        await visitor.GetAsync("/profile");
        var identity = await TakeRoleAsync(home);
        Assert.Equal(Address, identity.Address.AbsolutePath);
        var platform = await identity.Form("real-name").PressAsync("去实名认证");
        await (await platform.Form("simulator").PressAsync("核验通过")).Form("complete").PressAsync("完成认证");
        Assert.Equal("/home", (await TakeRoleAsync(await visitor.GetAsync("/home"))).Address.AbsolutePath);
        await visitor.GetAsync("/registry/organizations");
    }

    [Theory, BothDatabases]
    public async Task Where_it_is_not_required_a_mere_claim_is_enough(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var visitor = await OfficerAsync(app, IdentityLevel.Claimed, null);
        Assert.Equal("/registry/organizations", (await visitor.SignInAsync("chen.liwan", address: "/sign-in?as=organization&to=/registry/organizations")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void An_office_that_saw_the_document_counts_where_the_policy_says_so(bool officeCounts, bool accepted) =>
        Assert.Equal(accepted, new RealNamePolicy(true, officeCounts).Accepts(IdentityLevel.Vouched, IdentityProof.Office));

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-13")]
    public async Task An_officer_at_the_counter_confirms_the_document_of_somebody_else_but_not_their_own(DatabaseKind kind)
    {
        await using var province = await Assurance.Province.StartAsync(kind);
        var holder = province[Assurance.Who.Holder];
        var officer = await province.VisitAsync(Assurance.Who.Hrss);
        var page = await officer.GetAsync($"/help-desk/people/{holder.PersonId}/check");
        Assert.Contains("请当面核对", (await page.Form("check").PressAsync("确认是本人的证件", HttpStatusCode.UnprocessableEntity)).Visible);
        var state = await (await officer.GetAsync(page.Address.PathAndQuery)).Form("check").Set("Input.HasSeen", "true").PressAsync("确认是本人的证件");
        Assert.Contains("人社部门当面核对证件", state.Visible);
        Assert.Contains("已经核对过", (await officer.GetAsync(page.Address.PathAndQuery)).Visible);
        await using var db = province.App.Database.Open();
        var person = await db.People.SingleAsync(p => p.Id == holder.PersonId, Ct);
        Assert.Equal((IdentityLevel.Vouched, IdentityProof.Office), (person.IdentityLevel, person.ProvenBy));
        var row = await db.Set<JournalEntry>().Where(e => e.PersonId == holder.PersonId && e.Kind == RegistryChanges.NumberVouched.Code).OrderBy(e => e.Id).LastAsync(Ct);
        Assert.Equal(IdentityLevel.Vouched, row.ActorLevel);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AL-01")]
    public async Task Each_act_keeps_how_far_its_actor_was_proven_then(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        await OfficerAsync(app, IdentityLevel.Claimed, null);
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan", "a wrong password");
        await visitor.SignInAsync("chen.liwan");
        await using (var db = app.Database.Open())
        {
            Assert.Equal(IdentityLevel.Claimed, await LevelAsync(db, AccessChanges.SignedIn));
            // Nobody has shown yet that it was the account's owner.
            Assert.Null(await LevelAsync(db, AccessChanges.SignInFailed));
            var person = await db.People.SingleAsync(Ct);
            person.Prove(IdentityLevel.Verified, IdentityProof.RealNamePlatform, app.Clock.Now);
            await db.SaveChangesAsync(Ct);
        }
        await TakeRoleAsync(await visitor.GetAsync("/home"));
        await using var after = app.Database.Open();
        Assert.Equal(IdentityLevel.Claimed, await LevelAsync(after, AccessChanges.SignedIn));
        Assert.Equal(IdentityLevel.Verified, await LevelAsync(after, AccessChanges.RoleTaken));
    }

    private static Task<IdentityLevel?> LevelAsync(XueshiDb db, ChangeKind kind) => db.Set<JournalEntry>().Where(e => e.Kind == kind.Code).Select(e => e.ActorLevel).SingleAsync(Ct);

    private static Task<XueshiApp> StartAsync(DatabaseKind kind) => XueshiApp.StartAsync(kind, services => services.AddSimulator().AddSingleton(new RealNamePolicy(true, true)));

    private static async Task<Visitor> OfficerAsync(XueshiApp app, IdentityLevel level, IdentityProof? proof)
    {
        var registered = await app.RegisterAsync("chen.liwan");
        await app.AppointAsync(registered.AccountId, Role.HrssOfficer);
        await using var db = app.Database.Open();
        var person = await db.People.SingleAsync(p => p.Id == registered.PersonId, Ct);
        if (proof is { } by) person.Prove(level, by, app.Clock.Now);
        else person.IdentityLevel = level;
        await db.SaveChangesAsync(Ct);
        return app.Visit();
    }

    private static Task<Page> TakeRoleAsync(Page home)
    {
        var form = home.Document.Forms.First(each => each.Action.EndsWith("/acting-as", StringComparison.Ordinal));
        var role = form.QuerySelectorAll("button").Select(each => each.GetAttribute("value")).First(each => each is { Length: 32 })!;
        return new PageForm(home, form).PressAsync(role);
    }
}
