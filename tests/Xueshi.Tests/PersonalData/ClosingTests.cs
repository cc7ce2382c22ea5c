using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Closing;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Access;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.PersonalData;

/// <summary>注销 (个人信息保护法 第四十七条).</summary>
public class ClosingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    public async Task A_closed_account_is_out_at_once_and_invisible_to_the_employer_while_what_it_recognized_stays(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var (holder, elsewhere, employer) = (await province.VisitAsync(Who.Holder), await province.VisitAsync(Who.Holder), await province.VisitAsync(Who.Employer));
        string[] lists = ["/registry/staff", "/registry/people?status=Confirmed", "/ledger/staff", "/certificates/staff"];
        Assert.Contains("陈荔湾", (await employer.GetAsync("/registry/staff")).Visible);
        Assert.Contains("陈荔湾", (await employer.GetAsync("/ledger/staff")).Visible);

        var page = await holder.GetAsync(CloseAccountPage.Address);
        Assert.Contains("1 条待认定的记录随即撤回", page.Visible);
        Assert.Contains("依法保存", page.Visible);
        var gone = await page.Form("close").PressAsync("注销账号");
        Assert.Contains("账号已注销", gone.Visible);

        Assert.False(await holder.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        foreach (var list in lists) Assert.DoesNotContain("陈荔湾", (await employer.GetAsync(list)).Visible);
        Assert.Contains("陈荔湾", (await employer.GetAsync(HoursAddresses.OnDesk(province[Subject.ApprovedRecord]))).Visible);
        await using var db = province.App.Database.Open();
        Assert.Equal(LearningRecordStatus.Draft, (await db.LearningRecords.SingleAsync(r => r.Id == province[Subject.SubmittedRecord], Ct)).Status);
        Assert.Equal(LearningRecordStatus.Approved, (await db.LearningRecords.SingleAsync(r => r.Id == province[Subject.ApprovedRecord], Ct)).Status);
        Assert.Contains("已注销", (await (await province.VisitAsync(Who.Hrss)).GetAsync($"/help-desk/people/{province[Who.Holder].PersonId}")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    public async Task Signing_in_within_the_grace_takes_the_closing_back_and_after_it_no_more(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        await CloseAsync(province, Who.Colleague);
        province.App.Clock.Advance(Account.Grace - TimeSpan.FromMinutes(1));
        Assert.Contains("账号或密码不正确", (await SignInAsync(province, Who.Colleague, "canary-guess")).Visible);
        Assert.Contains("注销已撤回", (await SignInAsync(province, Who.Colleague, Province.Password)).Visible);
        Assert.Contains("李同事", (await (await province.VisitAsync(Who.Employer)).GetAsync("/registry/staff")).Visible);

        await CloseAsync(province, Who.Colleague);
        province.App.Clock.Advance(Account.Grace);
        var late = await SignInAsync(province, Who.Colleague, Province.Password);
        Assert.Contains("注销，可以撤回的时间已过", late.Visible);
        Assert.False(await late.Visitor.IsSignedInAsync());
        await using var db = province.App.Database.Open();
        Assert.Equal(2, await db.Set<JournalEntry>().CountAsync(e => e.Kind == AccessChanges.AccountClosed.Code, Ct));
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.Kind == AccessChanges.ClosingTakenBack.Code, Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    public async Task Whoever_is_the_only_administrator_of_an_organization_is_told_what_to_do_first(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var page = await (await province.VisitAsync(Who.Employer)).GetAsync(CloseAccountPage.Address);
        Assert.Contains("您是「荔湾设计院」唯一的单位管理员", page.Visible);
        Assert.DoesNotContain(page.Document.Forms, form => form.TextContent.Contains("注销账号", StringComparison.Ordinal));
        await using (var db = province.App.Database.Open())
        {
            var desk = await db.Memberships.SingleAsync(m => m.AccountId == province[Who.Employer].AccountId, Ct);
            db.Add(new Membership { Id = Guid.CreateVersion7(), AccountId = province[Who.Colleague].AccountId, OrganizationId = desk.OrganizationId, Role = desk.Role, Since = province.App.Clock.Now });
            await db.SaveChangesAsync(Ct);
        }
        await CloseAsync(province, Who.Employer);
        await using var after = province.App.Database.Open();
        Assert.NotNull((await after.Memberships.SingleAsync(m => m.AccountId == province[Who.Employer].AccountId, Ct)).EndedAt);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task A_session_left_open_closes_no_account(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var holder = await province.VisitAsync(Who.Holder);
        var page = await holder.GetAsync(CloseAccountPage.Address);
        province.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await page.Form("close").PressAsync("注销账号");
        Assert.Contains("密码不正确", (await asked.ShowWhoAsync("canary-guess")).Visible);
        Assert.True(await holder.IsSignedInAsync());
        var back = await asked.ShowWhoAsync(Province.Password);
        Assert.Equal(CloseAccountPage.Address, back.Address.AbsolutePath);
        await back.Form("close").PressAsync("注销账号");
        Assert.False(await holder.IsSignedInAsync());
    }

    private static async Task CloseAsync(Province province, Who who) =>
        await (await (await province.VisitAsync(who)).GetAsync(CloseAccountPage.Address)).Form("close").PressAsync("注销账号");

    private static Task<Page> SignInAsync(Province province, Who who, string password) => province.App.Visit().SignInAsync(province[who].UserName, password);
}
