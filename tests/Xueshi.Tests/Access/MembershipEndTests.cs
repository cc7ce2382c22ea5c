using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Files;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>How rights end, and that no organization locks itself out.</summary>
public class MembershipEndTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-01")]
    public async Task A_right_ends_with_its_last_day_without_anybody_ending_it(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        await story.AppointedAsync(Role.StaffViewer, new(RoleScope.Whole, DateOnly.FromDateTime(story.People.App.Clock.Now).AddDays(2)));
        var visitor = await ActingAsync(story);
        Assert.Contains("授权即将到期", (await visitor.GetAsync("/home")).Visible);
        await visitor.GetAsync("/registry/staff");
        story.People.App.Clock.Advance(TimeSpan.FromDays(3));
        var later = await story.People.SignInAsync(story.Colleague);
        Assert.DoesNotContain("查询员", (await later.GetAsync("/home")).Visible);
        // The one whose day has passed makes room for a new one.
        await story.AppointedAsync(Role.StaffViewer);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-01")]
    public async Task Dismissal_bites_on_the_next_request_and_its_reason_is_read(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var membership = await story.AppointedAsync(Role.StaffViewer);
        var visitor = await ActingAsync(story);
        await visitor.GetAsync("/registry/staff");
        Assert.Equal("access.reason-missing", (await story.EndAsync(membership.Id, story.Administrator, " ")).FirstRefusal!.Code);
        Assert.True((await story.EndAsync(membership.Id, story.Administrator, "岗位调整")).IsDone);
        await visitor.GetAsync("/registry/staff", System.Net.HttpStatusCode.NotFound);
        Assert.Contains("岗位调整", (await visitor.GetAsync("/account/messages")).Visible);
        Assert.Equal("access.membership-over", (await story.EndAsync(membership.Id, story.Administrator)).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Another_employers_administrator_finds_nothing_to_change_or_end(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var membership = await story.AppointedAsync(Role.StaffViewer);
        var elsewhere = await story.People.EmployerAsync("深圳测试软件有限公司");
        var (person, _) = await story.EmployedAsync("赵外人", elsewhere);
        var foreign = await story.People.AppointAsync(person, elsewhere);
        Assert.Equal(RefusalKind.NotFound, (await story.EndAsync(membership.Id, foreign)).FirstRefusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await story.ChangeAsync(membership.Id, MembersStory.Whole, foreign)).FirstRefusal!.Kind);
        Assert.True((await story.MembershipAsync(membership.Id)).IsLasting);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task With_a_hand_over_the_old_right_ends_when_the_new_one_begins(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var old = await story.AdministratorsAsync();
        var invitation = (await story.InviteAsync(Role.EmployerAdministrator, handsOver: true)).Value;
        Assert.True((await story.MembershipAsync(old.Id)).IsLasting);
        Assert.True((await story.AnswerAsync(invitation, story.Colleague)).IsDone);
        Assert.Equal(MembershipEnd.HandedOver, (await story.MembershipAsync(old.Id)).EndCause);
        Assert.Contains(await story.People.TimelineAsync(story.Administrator), line => line.StartsWith("access.handed-over", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-07")]
    public async Task The_last_administrator_neither_steps_down_nor_gets_a_last_day_nor_leaves(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var last = await story.AdministratorsAsync();
        Assert.Equal("access.last-administrator", (await story.StepDownAsync(last.Id, story.Administrator)).FirstRefusal!.Code);
        var next = await story.People.EmployerAsync("深圳测试软件有限公司");
        Assert.Equal("registry.last-administrator", (await story.People.ChooseAsync(story.Administrator with { Organization = null, Permissions = Roles.Permissions[Role.Professional] }, next)).FirstRefusal!.Code);

        // One for a time does not stand in for one that lasts.
        var second = await story.AppointedAsync(Role.EmployerAdministrator, new(RoleScope.Whole, new DateOnly(2099, 12, 31)));
        Assert.Equal("access.last-administrator", (await story.StepDownAsync(last.Id, story.Administrator)).FirstRefusal!.Code);
        Assert.True((await story.ChangeAsync(second.Id, MembersStory.Whole, story.Administrator)).IsDone);
        Assert.True((await story.StepDownAsync(last.Id, story.Administrator)).IsDone);
        var colleague = story.Colleague with { Organization = story.Administrator.Organization, Permissions = story.Administrator.Permissions };
        Assert.Equal("not-allowed", (await story.EndAsync(second.Id, colleague)).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-01")]
    public async Task Two_administrators_who_step_down_at_once_do_not_both_go(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var (one, other) = (await story.AdministratorsAsync(), await story.AppointedAsync(Role.EmployerAdministrator));
        var outcomes = await Task.WhenAll(story.StepDownAsync(one.Id, story.Administrator), story.StepDownAsync(other.Id, story.Colleague));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        await using var db = story.People.App.Database.Open();
        Assert.Equal(1, await db.Memberships.CountAsync(m => m.EndedAt == null, Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task A_confirmer_cannot_dismiss_the_only_administrator_from_the_staff_unless_they_died(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var confirmer = story.Administrator with { AccountId = story.Colleague.AccountId, PersonId = story.Colleague.PersonId };
        async Task<Outcome<Guid>> EndAsync(EndCause cause)
        {
            await using var db = story.People.App.Database.Open();
            var employment = await db.Set<Employment>().SingleAsync(e => e.PersonId == story.Administrator.PersonId, Ct);
            var command = new EndEmployment(story.People.Next(), employment.Id, employment.Version, cause, new DateOnly(2026, 11, 1), null);
            return await story.AskAsync<EndEmploymentHandler>(h => h.HandleAsync(command, confirmer, Ct));
        }
        Assert.Equal("registry.last-administrator", (await EndAsync(EndCause.Retired)).FirstRefusal!.Code);
        Assert.True((await EndAsync(EndCause.Died)).IsDone);
        Assert.Equal(MembershipEnd.LeftOrganization, (await story.AdministratorsAsync()).EndCause);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task The_HR_department_designates_an_administrator_on_a_letter_where_there_is_at_most_one(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var here = Officer("/44/4401/");
        Assert.Equal(RefusalKind.NotFound, (await DesignateAsync(story, Officer("/44/4403/"))).FirstRefusal!.Kind);
        Assert.Equal("access.letter-missing", (await DesignateAsync(story, here, hasLetter: false)).FirstRefusal!.Code);
        var invitation = await DesignateAsync(story, here);
        Assert.True(invitation.IsDone, invitation.FirstRefusal?.Message);
        Assert.True((await story.AnswerAsync(invitation.Value, story.Colleague)).IsDone);
        Assert.Equal("access.has-administrators", (await DesignateAsync(story, here)).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task All_rights_and_invitations_of_an_organization_end_together(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        await story.AppointedAsync(Role.StaffViewer);
        await story.InviteAsync(Role.HoursRecognizer);
        await story.People.App.RunAsync(async services =>
        {
            await services.GetRequiredService<MembershipEnding>().EndAllAsync(story.Employer.Id, Officer("/44/4401/"), "单位注销", story.People.App.Clock.Now, Ct);
            return await services.GetRequiredService<XueshiDb>().SaveChangesAsync(Ct);
        });
        await using var db = story.People.App.Database.Open();
        Assert.All(await db.Memberships.ToListAsync(Ct), m => Assert.Equal(MembershipEnd.OrganizationClosed, m.EndCause));
        Assert.False(await db.RoleInvitations.AnyAsync(i => i.Status == RoleInvitationStatus.Waiting, Ct));
    }

    private static async Task<Visitor> ActingAsync(MembersStory story)
    {
        var visitor = await story.People.SignInAsync(story.Colleague);
        var page = await visitor.GetAsync("/home");
        var form = page.Document.Forms.Single(each => each.GetAttribute("action") == "/acting-as");
        await new PageForm(page, form).PressAnywayAsync("广州测试电子有限公司（查询员）");
        return visitor;
    }

    private static async Task<Outcome<Guid>> DesignateAsync(MembersStory story, Actor officer, bool hasLetter = true)
    {
        // User names of the story are too short to be typed.
        await using (var db = story.People.App.Database.Open())
            await db.Accounts.Where(a => a.Id == story.Colleague.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.UserNameKey, "ZHANG.TONGSHI"), Ct);
        var letter = hasLetter ? new LicenseUpload(new MemoryStream(Pictures.Png()), "公函.png") : null;
        var command = new DesignateAdministrator(story.People.Next(), story.Employer.Id, story.Colleague.Name, "zhang.tongshi", "公函〔2026〕12 号") { Letter = letter };
        return await story.AskAsync<DesignateAdministratorHandler>(h => h.HandleAsync(command, officer, Ct));
    }

    private static Actor Officer(string path) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "赵人社", new ActingFor(Guid.CreateVersion7(), "人社局", "人社部门", path, null), Roles.Permissions[Role.HrssOfficer], "");
}
