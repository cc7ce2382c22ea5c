using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Assign;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>What follows when an organization is suspended, resumed or deregistered.</summary>
public class OrganizationStandingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task Whoever_acts_for_a_suspended_organization_may_look_and_do_nothing(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var record = await story.SubmittedAsync();
        var clerk = await story.SignInAsync(story.Reviewer);
        Assert.True((await story.SuspendAsync(story.Employer, story.Inspector.Actor)).IsDone);

        var page = await clerk.GetAsync($"/hours/desk/{record}");
        Assert.Contains($"已暂停，恢复之前只能查看，不能确认人员、认定学时。原因：{OrganizationStory.Why}", page.Visible);
        var refused = await page.Form("decide").Set("Input.Decision", ((int)Decision.Approve).ToString(System.Globalization.CultureInfo.InvariantCulture)).Set("Input.Hours", "12").PressAnywayAsync();
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(LearningRecordStatus.Submitted, (await story.RecordAsync(record)).Status);
        Assert.Contains("access.standing-told", await story.ToldAsync(story.Reviewer));

        Assert.True((await story.ResumeAsync(story.Employer, story.Inspector.Actor)).IsDone);
        Assert.DoesNotContain("已暂停", (await clerk.GetAsync("/registry/staff")).Visible);
        Assert.True((await story.DecideAsync(record, story.Reviewer, Decision.Approve, 12)).IsDone);
    }

    [Theory, BothDatabases]
    public async Task A_suspended_organization_is_not_chosen_its_people_stay_and_their_records_go_to_the_HR_department(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var waiting = await story.SubmittedAsync();
        var newcomer = await story.PersonAsync("何新人");
        await story.SuspendAsync(story.Employer, story.Inspector.Actor);

        var chosen = await story.AskAsync<ChooseEmployerHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), story.Employer.Id), newcomer.Actor, Cancel));
        Assert.Equal(RegistryRefusals.EmployerUnknown, chosen.FirstRefusal);
        Assert.Equal(BindingStatus.Confirmed, (await story.LatestEmploymentAsync(story.Person)).Status);
        var next = await story.SubmittedAsync(fields: HoursStory.Fields() with { CourseName = "微波电路测量" });
        Assert.Equal(story.Hrss.Id, (await story.RecordAsync(next)).RecognizerId);

        var open = await story.RecordAsync(waiting);
        var assigned = await story.AskAsync<AssignRecognizerHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), waiting, open.Version, story.Hrss.Name, "原单位暂停"), story.Inspector.Actor, Cancel));
        Assert.True(assigned.IsDone, assigned.FirstRefusal?.Message);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task Of_a_deregistered_organization_rights_end_at_once_and_people_are_told_and_choose_anew(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var decided = await story.ApprovedAsync();
        var waiting = await story.SubmittedAsync(fields: HoursStory.Fields() with { CourseName = "微波电路测量" });
        var asking = await story.PersonAsync("何新人", story.OtherEmployer);
        Assert.True((await ChooseAsync(story, asking, story.Employer)).IsDone);
        var clerk = await story.SignInAsync(story.Reviewer);
        Assert.True((await story.DeregisterAsync(story.Employer, story.Inspector.Actor)).IsDone);

        await clerk.GetAsync("/registry/staff", HttpStatusCode.NotFound);
        await story.WorkAsync();
        var ended = await story.LatestEmploymentAsync(story.Person);
        Assert.Equal((BindingStatus.Ended, EndCause.EmployerClosed, new DateOnly(2026, 11, 1)), (ended.Status, ended.EndCause, ended.EndedOn));
        Assert.Contains("registry.employment-ended", await story.ToldAsync(story.Person));
        Assert.False((await story.NowAsync(story.Employer)).IsReleasing);
        Assert.Equal(BindingStatus.Rejected, (await story.LatestEmploymentAsync(asking)).Status);
        await using (var db = story.App.Database.Open())
            Assert.Equal(BindingStatus.Confirmed, (await db.Employments.SingleAsync(e => e.PersonId == asking.PersonId && e.OrganizationId == story.OtherEmployer.Id, Cancel)).Status);
        Assert.Contains("待选择单位", (await (await story.SignInAsync(story.Person)).GetAsync("/profile/employer")).Visible);

        Assert.Equal(story.Employer.Id, (await story.RecordAsync(waiting)).RecognizerId);
        var request = await ChooseAsync(story, story.Person, story.OtherEmployer);
        var confirmed = await story.AskAsync<ConfirmPersonHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), request.Value, 1, new DateOnly(2026, 11, 20)), story.OtherReviewer.Actor, Cancel));
        Assert.True(confirmed.IsDone, confirmed.FirstRefusal?.Message);
        Assert.Equal(story.OtherEmployer.Id, (await story.RecordAsync(waiting)).RecognizerId);
        Assert.Equal(story.Employer.Id, (await story.RecordAsync(decided)).RecognizerId);
    }

    [Theory, BothDatabases]
    public async Task An_interrupted_release_goes_on_and_does_nothing_twice(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.DeregisterAsync(story.Employer, story.Inspector.Actor);
        await Task.WhenAll(story.WorkAsync(), story.WorkAsync());
        await story.WorkAsync();
        Assert.Single(await story.ToldAsync(story.Person), told => told == "registry.employment-ended");
    }

    [Theory, BothDatabases]
    public async Task The_officer_sees_before_deciding_what_follows_and_afterwards_what_has_followed(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.GiveContactAsync(story.Employer);
        await story.SubmittedAsync();
        var officer = await story.SignInAsync(story.Inspector);
        var list = await officer.GetAsync("/registry/organizations?q=越秀电子&status=3");
        var page = await list.FollowAsync(story.Employer.Name);
        Assert.Contains("3人", page.Visible);
        Assert.Contains(story.Person.Actor.Name, (await page.FollowAsync("待认定的记录")).Visible);

        var (standing, opened) = (await page.FollowAsync("暂停或注销"), await page.FollowAsync("暂停或注销"));
        Assert.Contains("3 名在职人员", standing.Visible);
        Assert.Contains("请写明理由", (await standing.Form("suspend").PressAsync("暂停单位", HttpStatusCode.UnprocessableEntity)).Visible);
        var suspended = await standing.Form("suspend").Set("Suspend.Reason", OrganizationStory.Why).PressAsync("暂停单位");
        Assert.Contains($"原因：{OrganizationStory.Why}", suspended.Visible);
        Assert.Contains("暂停单位「广州越秀电子有限公司」", suspended.Visible);
        var resumed = await (await suspended.FollowAsync("恢复")).Form("resume").Set("Resume.Reason", "核查无问题").PressAsync("恢复单位");

        var late = await opened.Form("suspend").Set("Suspend.Reason", "另有线索").PressAsync("暂停单位", HttpStatusCode.Conflict);
        Assert.Contains("另有线索", late.Find("textarea").TextContent);
        var closing = (await resumed.FollowAsync("暂停或注销")).Form("deregister").Set("Deregister.Reason", "已核准注销登记");
        Assert.Contains("正在逐人解除关系", (await closing.PressAsync("注销单位")).Visible);
        await story.WorkAsync();
        Assert.Contains("人员均已解除关系", (await officer.GetAsync($"/registry/organizations/{story.Employer.Id}")).Visible);
    }

    private static Task<Outcome<Guid>> ChooseAsync(HoursStory story, Someone person, Organization employer) =>
        story.AskAsync<ChooseEmployerHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), employer.Id), person.Actor, Cancel));
}
