using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>Who does something sensitive has shown within five minutes that it is they. Passkeys and authenticators have this in their own tests.</summary>
public class ReauthenticationTests
{
    private const string Sensitive = "/account/security/second-factor";

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(301);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task It_holds_for_five_minutes_and_for_one_browser(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var (here, elsewhere) = (app.Visit(), app.Visit());
        await here.SignInAsync("chen.liwan");
        await elsewhere.SignInAsync("chen.liwan");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Sensitive, (await here.GetAsync(Sensitive)).Address.AbsolutePath);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var asked = await here.GetAsync(Sensitive);
        Assert.Equal("/account/reauthenticate", asked.Address.AbsolutePath);
        Assert.Equal(Sensitive, (await asked.ShowWhoAsync()).Address.AbsolutePath);
        Assert.Equal("/account/reauthenticate", (await elsewhere.GetAsync(Sensitive)).Address.AbsolutePath);
        app.Clock.Advance(Later);
        Assert.Equal("/account/reauthenticate", (await here.GetAsync(Sensitive)).Address.AbsolutePath);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task An_authenticator_or_a_passkey_shows_it_as_well(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        var (phone, _) = await Authenticator.SetUpAsync(app, visitor);
        var page = await visitor.GetAsync("/account/security/passkeys");
        var key = new SoftwareKey();
        await page.Form("passkey").Set("Input.Name", "手机").Set("Input.Credential", key.Create(page.Find("[data-passkey]").GetAttribute("data-options")!)).PressAsync("添加");

        app.Clock.Advance(Later);
        var asked = await visitor.GetAsync(Sensitive);
        Assert.Contains("验证码不正确", (await asked.Form("reauthenticate").Set("Input.Code", "000000").PressAnywayAsync("确认")).Visible);
        Assert.Equal(Sensitive, (await asked.Form("reauthenticate").Set("Input.Code", phone.CodeAt(app.Clock.Now)).PressAnywayAsync("确认")).Address.AbsolutePath);

        app.Clock.Advance(Later);
        asked = await visitor.GetAsync(Sensitive);
        var options = asked.Find("[data-passkey]").GetAttribute("data-options")!;
        Assert.Contains("没有通过核对", (await asked.Form("passkey").Set("Passkey.Credential", new SoftwareKey().Sign(options)).PressAnywayAsync("用通行密钥确认")).Visible);
        asked = await visitor.GetAsync(Sensitive);
        options = asked.Find("[data-passkey]").GetAttribute("data-options")!;
        Assert.Equal(Sensitive, (await asked.Form("passkey").Set("Passkey.Credential", key.Sign(options)).PressAnywayAsync("用通行密钥确认")).Address.AbsolutePath);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task The_page_leads_to_no_other_site(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        var page = await visitor.GetAsync("/account/reauthenticate?to=https%3A%2F%2Fexample.com%2F");
        Assert.Equal("/home", (await page.ShowWhoAsync()).Address.AbsolutePath);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task Revoking_a_record_asks_for_it_and_keeps_the_reason(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var officer = await province.VisitAsync(Who.Hrss);
        var page = await officer.GetAsync(HoursAddresses.Inspect(province[Subject.ApprovedRecord]));
        province.App.Clock.Advance(Later);
        var asked = await page.Form("revoke").Set("Input.Reason", "证明材料系伪造").PressAsync("撤销认定");
        Assert.Equal("/account/reauthenticate", asked.Address.AbsolutePath);
        var back = await asked.ShowWhoAsync(Province.Password);
        Assert.Contains("审核同意", back.Visible);
        Assert.Contains("证明材料系伪造", back.Find("textarea").TextContent);
        Assert.Contains("已撤销", (await back.Form("revoke").PressAsync("撤销认定")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task The_commands_ask_for_it_whichever_way_they_come(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        var actor = new Actor(person.AccountId, person.PersonId, "陈荔湾", null, Roles.Permissions[Role.HrssOfficer], "127.0.0.1") { AuthenticatedAt = app.Clock.Now - Later };
        var codes = await app.RunAsync(services => services.GetRequiredService<SetUpTotpHandler>().HandleAsync(new SetUpTotp(new byte[20], "000000"), actor, Ct));
        var revoked = await app.RunAsync(services => services.GetRequiredService<RevokeRecordHandler>().HandleAsync(new(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "理由"), actor, Ct));
        Assert.Equal(("access.reauthenticate", "access.reauthenticate"), (codes.FirstRefusal?.Code, revoked.FirstRefusal?.Code));
        revoked = await app.RunAsync(services => services.GetRequiredService<RevokeRecordHandler>()
            .HandleAsync(new(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "理由"), actor with { AuthenticatedAt = app.Clock.Now }, Ct));
        Assert.Equal("not-found", revoked.FirstRefusal?.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task A_file_about_more_than_a_hundred_people_asks_for_it_and_a_shorter_one_does_not(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var clerk = await province.VisitAsync(Who.Employer);
        var token = (await clerk.GetAsync("/account/timeline")).Find("input[name=__form]").GetAttribute("value")!;
        var failures = RosterAddresses.Failures(province[Subject.Roster]);
        await FillAsync(province, 90);
        province.App.Clock.Advance(Later);
        foreach (var file in new[] { RosterAddresses.Template, RosterAddresses.Links, failures }) Assert.Equal(file, await AskedAsync(file));
        await FillAsync(province, 15);
        foreach (var file in new[] { RosterAddresses.Template, RosterAddresses.Links, failures }) Assert.Equal("/account/reauthenticate", await AskedAsync(file));
        await (await clerk.GetAsync("/account/reauthenticate")).ShowWhoAsync(Province.Password);
        foreach (var file in new[] { RosterAddresses.Template, RosterAddresses.Links, failures }) Assert.Equal(file, await AskedAsync(file));

        async Task<string> AskedAsync(string file)
        {
            using var content = new FormUrlEncodedContent([new("__form", token), new("format", "csv")]);
            using var answer = await clerk.Client.PostAsync(file, content, Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return answer.RequestMessage!.RequestUri!.AbsolutePath;
        }
    }

    /// <summary>So many more people invited without a phone, and rows of the roster that were not taken in.</summary>
    private static Task FillAsync(Province province, int many) => province.App.RunAsync(async services =>
    {
        var (db, cipher, now) = (services.GetRequiredService<XueshiDb>(), services.GetRequiredService<FieldCipher>(), province.App.Clock.Now);
        var roster = province[Subject.Roster];
        var employer = await db.Rosters.Where(r => r.Id == roster).Select(r => r.OrganizationId).SingleAsync(Ct);
        var before = await db.RosterRows.CountAsync(r => r.RosterId == roster, Ct);
        for (var each = 0; each < many; each++)
        {
            var id = Guid.CreateVersion7(now);
            db.Add(new Invitation
            {
                Id = id, OrganizationId = employer, RosterId = roster, Name = "名册人员", IdType = Modules.Registry.Model.Identity.IdType.ResidentId, IdNumber = cipher.Encrypt("440000198501010011", Invitation.IdNumberPlace, id),
                IdNumberIndex = id.ToByteArray(), StartedOn = new DateOnly(2026, 11, 1), InvitedAt = now, InvitedById = id, InvitedByName = "经办人",
            });
            db.Add(new RosterRow { Id = Guid.CreateVersion7(now), RosterId = roster, Number = before + each + 2, State = RosterRowState.Refused, Answer = "姓名未填写。", Name = "" });
        }
        await db.SaveChangesAsync(Ct);
        return true;
    });
}
