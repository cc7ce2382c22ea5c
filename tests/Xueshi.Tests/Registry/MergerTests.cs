using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;
using Xueshi.Tests.Access;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>Two registrations of one organization become one, and can be parted again for a while.</summary>
public class MergerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-07")]
    public async Task People_and_undecided_records_follow_and_what_was_decided_stays_explainable(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var survivor = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        var decided = await story.ApprovedAsync();
        var waiting = await story.SubmittedAsync(fields: HoursStory.Fields() with { CourseName = "微波电路测量" });

        var merger = await story.MergeAsync(survivor, story.Employer, story.Inspector.Actor);
        Assert.True(merger.IsDone, merger.FirstRefusal?.Message);
        Assert.Equal(OrganizationStatus.MergePending, (await story.NowAsync(story.Employer)).Status);
        await story.WorkAsync();

        Assert.Equal((OrganizationStatus.Merged, survivor.Id), ((await story.NowAsync(story.Employer)).Status, (await story.NowAsync(story.Employer)).SurvivorId));
        var employment = await story.LatestEmploymentAsync(story.Person);
        Assert.Equal((survivor.Id, BindingStatus.Confirmed, new DateOnly(2018, 1, 1)), (employment.OrganizationId, employment.Status, employment.StartedOn));
        Assert.Equal(survivor.Id, (await story.RecordAsync(waiting)).RecognizerId);
        var old = await story.RecordAsync(decided);
        Assert.Equal((story.Employer.Id, story.Employer.Name, LearningRecordStatus.Approved), (old.RecognizerId, old.DecidedFor, old.Status));
        var told = await story.ToldAsync(story.Person);
        Assert.Contains("registry.employment-followed", told);
        Assert.Contains("hours.record-moved", told);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task Rights_in_the_absorbed_end_at_once_and_go_along_only_when_the_officer_says_so(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var clerk = await story.SignInAsync(story.Reviewer);
        var survivor = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        var other = await story.OrganizationAsync("广州越秀无线电厂", "440104");
        var administrator = await story.PersonAsync("孙管理", other, other);
        await story.MergeAsync(survivor, story.Employer, story.Inspector.Actor);
        await story.MergeAsync(survivor, other, story.Inspector.Actor, keepsAdministrators: true);

        await clerk.GetAsync("/registry/staff", HttpStatusCode.NotFound);
        await using var db = story.App.Database.Open();
        var acting = await db.Memberships.Where(m => m.OrganizationId == survivor.Id && m.EndedAt == null).Select(m => m.AccountId).ToListAsync(Cancel);
        Assert.Equal([administrator.Actor.AccountId], acting);
    }

    [Theory, BothDatabases]
    public async Task The_old_code_and_name_lead_to_the_survivor_and_nobody_else_registers_them(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var absorbed = await story.OrganizationAsync("广州越秀测绘有限公司", "440104");
        await SetCodeAsync(story, absorbed, "91440000MAAAAAAA0A");
        await story.GiveContactAsync(story.Employer);
        await story.MergeAsync(story.Employer, absorbed, story.Inspector.Actor);
        await story.WorkAsync();

        var registered = await story.AskAsync<RegisterOrganizationHandler, RegisteredOrganization>(h =>
            h.HandleAsync(new(story.NewOperation(), Applicants.Employer("91440000MAAAAAAA0A", "440104"), null) { License = Applicants.License() }, story.Person.Actor, Cancel));
        Assert.Equal(OrganizationRefusals.CodeLeadsTo(story.Employer.Name), registered.FirstRefusal);
        Assert.Contains(story.Employer.Name, registered.FirstRefusal!.Message);

        var officer = await story.SignInAsync(story.Inspector);
        Assert.Contains(story.Employer.Name, (await officer.GetAsync("/registry/organizations?q=越秀测绘&status=3")).Visible);
        Assert.Contains(story.Employer.Name, (await officer.GetAsync("/registry/organizations?q=91440000MAAAAAAA0A&status=3")).Visible);
        var page = await officer.GetAsync($"/registry/organizations/{absorbed.Id}");
        Assert.Contains($"/registry/organizations/{story.Employer.Id}", page.Address.PathAndQuery);
        Assert.Contains("您打开的单位已归并到这里", page.Visible);
        var found = await (await story.SignInAsync(story.OtherReviewer)).Client.GetStringAsync("/dictionaries/employers?q=91440000MAAAAAAA0A", Cancel);
        Assert.Contains($"{story.Employer.Id}", found);
    }

    [Theory, BothDatabases]
    public async Task The_officer_takes_each_field_from_the_side_that_is_right_while_the_code_stays(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var absorbed = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        await story.MergeAsync(story.Employer, absorbed, story.Inspector.Actor, [MergeField.Name, MergeField.Contact]);
        var survivor = await story.NowAsync(story.Employer);
        Assert.Equal((absorbed.Name, story.Employer.Name, story.Employer.Uscc), (survivor.Name, survivor.FormerName, survivor.Uscc));
    }

    [Theory, BothDatabases]
    public async Task Whoever_was_about_to_change_between_the_two_stays_and_is_told(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var survivor = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        await story.AskAsync<ChooseEmployerHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), survivor.Id), story.Person.Actor, Cancel));
        await story.MergeAsync(survivor, story.Employer, story.Inspector.Actor);
        await story.WorkAsync();

        await using var db = story.App.Database.Open();
        var employments = await db.Employments.Where(e => e.PersonId == story.Person.PersonId).OrderBy(e => e.Id).Select(e => new { e.OrganizationId, e.Status }).ToListAsync(Cancel);
        Assert.Equal([new { OrganizationId = survivor.Id, Status = BindingStatus.Confirmed }, new { OrganizationId = survivor.Id, Status = BindingStatus.Withdrawn }], employments);
        Assert.Contains("registry.request-fell-away", await story.ToldAsync(story.Person));
    }

    [Theory, BothDatabases]
    public async Task An_undo_puts_back_what_nobody_has_touched_since_and_says_what_stays(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var survivor = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        var colleague = await story.PersonAsync("何同事", survivor, survivor);
        var decidedSince = await story.SubmittedAsync();
        var untouched = await story.SubmittedAsync(fields: HoursStory.Fields() with { CourseName = "微波电路测量" });
        var merger = (await story.MergeAsync(survivor, story.Employer, story.Inspector.Actor, [MergeField.Name])).Value;
        await story.WorkAsync();
        Assert.True((await story.DecideAsync(decidedSince, colleague, Decision.Approve, 12)).IsDone);

        Assert.True((await story.UndoAsync(merger, story.Inspector.Actor)).IsDone);
        await story.WorkAsync();

        Assert.Equal((OrganizationStatus.Active, null), ((await story.NowAsync(story.Employer)).Status, (await story.NowAsync(story.Employer)).SurvivorId));
        var now = await story.NowAsync(survivor);
        Assert.Equal((survivor.Name, null), (now.Name, now.FormerName));
        Assert.Equal(story.Employer.Id, (await story.LatestEmploymentAsync(story.Person)).OrganizationId);
        Assert.Equal(survivor.Id, (await story.LatestEmploymentAsync(colleague)).OrganizationId);
        Assert.Equal(story.Employer.Id, (await story.RecordAsync(untouched)).RecognizerId);
        Assert.Equal((survivor.Id, LearningRecordStatus.Approved), ((await story.RecordAsync(decidedSince)).RecognizerId, (await story.RecordAsync(decidedSince)).Status));
        await using var db = story.App.Database.Open();
        Assert.Equal(1, await db.MergerRows.CountAsync(r => r.MergerId == merger && r.State == MergerRowState.Kept, Cancel));
        Assert.False(await db.OrganizationAliases.AnyAsync(Cancel));
        Assert.True(await db.Memberships.AnyAsync(m => m.OrganizationId == story.Employer.Id && m.AccountId == story.Reviewer.Actor.AccountId && m.EndedAt == null, Cancel));
        Assert.Contains("未迁回 1 项", (await (await story.SignInAsync(story.Inspector)).GetAsync($"/registry/mergers/{merger}")).Visible);
    }

    [Theory, BothDatabases]
    public async Task After_the_undo_time_a_merger_stays(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var survivor = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        var merger = (await story.MergeAsync(survivor, story.Employer, story.Inspector.Actor)).Value;
        await story.WorkAsync();
        story.App.Clock.Advance(TimeSpan.FromHours(73));
        Assert.Equal("registry.merger-undo-too-late", (await story.UndoAsync(merger, story.Inspector.Actor)).FirstRefusal?.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    [Trait("Requirement", "RL-02")]
    public async Task Only_an_officer_of_both_merges_and_not_on_what_was_seen_before(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        Assert.Equal(Refusal.NotFound, (await story.MergeAsync(story.Employer, story.OtherEmployer, story.Inspector.Actor)).FirstRefusal);
        Assert.Equal(Refusal.NotFound, (await story.MergeAsync(story.OtherEmployer, story.Employer, story.Inspector.Actor)).FirstRefusal);
        var near = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        var stale = await story.AskAsync<MergeOrganizationsHandler, Guid>(h => h.HandleAsync(
            new(story.NewOperation(), near.Id, 1, story.Employer.Id, 7, [], false, "同一单位"), story.Inspector.Actor, Cancel));
        Assert.Equal(RefusalKind.Stale, stale.FirstRefusal?.Kind);
    }

    [Theory, BothDatabases]
    public async Task The_officer_is_led_from_a_likely_duplicate_over_the_comparison_to_the_progress(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var near = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        await story.GiveContactAsync(near);
        await story.GiveContactAsync(story.Employer);
        var officer = await story.SignInAsync(story.Inspector);
        var duplicates = await (await officer.GetAsync($"/registry/organizations/{near.Id}")).FollowAsync("查重归并");
        Assert.Contains("名称相近", duplicates.Visible);

        var compare = await duplicates.FollowAsync(story.Employer.Name);
        Assert.Contains("单位名称不同", compare.Visible.Replace(" ", "", StringComparison.Ordinal));
        await compare.Form("merge").Set("Input.Reason", "同一单位").PressAsync("确认归并", HttpStatusCode.UnprocessableEntity);
        var form = compare.Form("merge").Set("Input.Survivor", "2").Set("Input.Fields[Name]", "1").Set("Input.Reason", "同一单位");
        Assert.Contains("正在归并", (await form.PressAsync("确认归并")).Visible);
        Assert.Equal(near.Name, (await story.NowAsync(story.Employer)).Name);
        Assert.Equal(OrganizationStatus.MergePending, (await story.NowAsync(near)).Status);
    }

    private static async Task SetCodeAsync(HoursStory story, Organization organization, string code)
    {
        await using var db = story.App.Database.Open();
        await db.Organizations.Where(o => o.Id == organization.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Uscc, code), Cancel);
    }
}
