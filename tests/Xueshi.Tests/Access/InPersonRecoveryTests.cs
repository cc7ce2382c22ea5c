using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.TestServers;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>Who has neither phone nor mail address any more comes to the HR department.</summary>
public class InPersonRecoveryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task An_officer_who_saw_the_document_hands_over_a_link_that_sets_a_password_once(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var holder = province[Who.Holder];
        var page = await (await (await province.VisitAsync(Who.Hrss)).GetAsync($"/help-desk/recoveries/{province[Subject.RecoveryRequest]}")).Form("decide")
            .Set("Input.Account", $"{holder.AccountId}").Set("Input.Reason", "核对居民身份证原件，人证一致").PressAsync("已核对证件，签发链接");
        Assert.DoesNotContain(holder.IdNumber, page.Source);
        var link = new Uri(page.Find(".copy-text code").TextContent).AbsolutePath;
        Assert.Equal(holder.Phone, Assert.Single(await province.App.MessagesAsync("access.recovery-granted")).To);

        var visitor = province.App.Visit();
        var choose = await visitor.GetAsync(link);
        await RecoveryTests.ResetAsync(choose);
        Assert.Contains("已失效或已用过", (await RecoveryTests.ResetAsync(choose)).Visible);
        Assert.False(await visitor.IsSignedInAsync());
        await visitor.SignInAsync(holder.UserName, RecoveryTests.Another);
        Assert.True(await visitor.IsSignedInAsync());
        await province.App.Visit().GetAsync(link, HttpStatusCode.NotFound);
        await using var db = province.App.Database.Open();
        var entry = await db.Set<JournalEntry>().SingleAsync(e => e.Kind == AccessChanges.InPersonGranted.Code, Ct);
        Assert.Equal((holder.PersonId, "吴人社", "核对居民身份证原件，人证一致"), (entry.PersonId!.Value, entry.ActorName, entry.Reason!));
        Assert.True(await db.Set<InboxMessage>().AnyAsync(m => m.Id == entry.Id && m.PersonId == holder.PersonId, Ct));
        Assert.DoesNotContain(link.Split('/')[^1], string.Join('\n', await db.Set<Xueshi.Platform.Work.Operation>().Select(o => o.Answer).ToListAsync(Ct)));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-10")]
    public async Task The_link_lives_a_day(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var page = await (await (await province.VisitAsync(Who.Hrss)).GetAsync($"/help-desk/recoveries/{province[Subject.RecoveryRequest]}")).Form("decide")
            .Set("Input.Account", $"{province[Who.Holder].AccountId}").Set("Input.Reason", "核对证件").PressAsync("已核对证件，签发链接");
        var link = new Uri(page.Find(".copy-text code").TextContent).AbsolutePath;
        province.App.Clock.Advance(TimeSpan.FromHours(23.9));
        await province.App.Visit().GetAsync(link);
        province.App.Clock.Advance(TimeSpan.FromHours(0.1));
        await province.App.Visit().GetAsync(link, HttpStatusCode.NotFound);
    }

    [Theory]
    [BothDatabases(true)]
    [BothDatabases(false)]
    [Trait("Requirement", "ID-10")]
    public async Task A_lost_second_factor_goes_with_the_link_when_the_officer_says_so_and_stays_otherwise(DatabaseKind kind, bool isLost)
    {
        await using var province = await Province.StartAsync(kind);
        var holder = province[Who.Holder];
        await Authenticator.SetUpAsync(province.App, await province.VisitAsync(Who.Holder));
        var form = (await (await province.VisitAsync(Who.Hrss)).GetAsync($"/help-desk/recoveries/{province[Subject.RecoveryRequest]}")).Form("decide")
            .Set("Input.Account", $"{holder.AccountId}").Set("Input.Reason", "核对居民身份证原件，人证一致");
        var page = await (isLost ? form.Set("Input.DropsSecondFactor", "true") : form).PressAsync("已核对证件，签发链接");
        Assert.Equal(isLost, (await province.App.MessagesAsync("access.recovery-granted"))[0].Text.Contains("解除两步验证", StringComparison.Ordinal));
        Assert.Equal("/sign-in/second", await ReachedAsync(Province.Password));

        await RecoveryTests.ResetAsync(await province.App.Visit().GetAsync(new Uri(page.Find(".copy-text code").TextContent).AbsolutePath));
        Assert.Equal(isLost ? "/home" : "/sign-in/second", await ReachedAsync(RecoveryTests.Another));
        await using var db = province.App.Database.Open();
        Assert.Equal(!isLost, await db.Totps.AnyAsync(t => t.Id == holder.AccountId, Ct));
        Assert.Equal(!isLost, await db.RecoveryCodes.AnyAsync(c => c.AccountId == holder.AccountId, Ct));
        Assert.Equal(isLost ? 1 : 0, await db.Set<JournalEntry>().CountAsync(e => e.Kind == AccessChanges.SecondFactorLost.Code && e.PersonId == holder.PersonId, Ct));

        async Task<string> ReachedAsync(string password) => (await province.App.Visit().SignInAsync(holder.UserName, password)).Address.AbsolutePath;
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Only_the_account_of_the_number_and_name_within_the_jurisdiction_can_be_chosen(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var officer = await province.VisitAsync(Who.Hrss);
        var form = (await officer.GetAsync($"/help-desk/recoveries/{province[Subject.RecoveryRequest]}")).Form("decide");
        foreach (var other in new[] { Who.Colleague, Who.Stranger, Who.Hrss, Who.Platform })
            Assert.Contains("请选择要找回的账号", (await form.Set("Input.Account", $"{province[other].AccountId}").Set("Input.Reason", "核对证件").PressAnywayAsync("已核对证件，签发链接")).Visible);
        await (await province.VisitAsync(Who.FarHrss)).GetAsync($"/help-desk/recoveries/{province[Subject.RecoveryRequest]}", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task A_request_is_answered_alike_for_a_known_and_an_unknown_number_and_a_refused_one_hears_why(DatabaseKind kind)
    {
        var statements = new CountedStatements();
        await using var province = await Province.StartAsync(kind, services => services.ConfigureDbContext<XueshiDb>(builder => builder.AddInterceptors(statements)));
        await AskAsync("44000019850101002X");
        Assert.Equal(await AskAsync(province[Who.Holder].IdNumber), await AskAsync("44000019850101002X"));

        var list = await (await province.VisitAsync(Who.Hrss)).GetAsync("/help-desk/recoveries?name=陈找回");
        Assert.Equal(3, list.Document.QuerySelectorAll("tbody tr").Length);
        var page = await list.FollowAsync("陈找回");
        Assert.Contains("没有可以由您办理的账号", page.Visible);
        await page.Form("decide").Set("Input.Reason", "证件与本人不符").PressAsync("退回");
        var told = Assert.Single(await province.App.MessagesAsync("access.recovery-refused"));
        Assert.Equal(("13800000003", true), (told.To, told.Text.Contains("证件与本人不符", StringComparison.Ordinal)));

        async Task<(string, string, int)> AskAsync(string number)
        {
            var form = (await province.App.Visit().GetAsync("/recover/in-person")).Form("in-person").Set("Input.IdNumber", number).Set("Input.Name", "陈找回").Set("Input.Phone", "13800000003")
                .Set("Input.JurisdictionText", "广州市").Set("Input.Jurisdiction", "4401").Set("Input.JurisdictionWas", "广州市").Set("Input.Explanation", "手机和邮箱都不能用了");
            var before = statements.Count;
            var answer = await form.PressAsync("登记");
            return (answer.Address.PathAndQuery, answer.Visible, statements.Count - before);
        }
    }
}
