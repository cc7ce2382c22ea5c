using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Appeals;
using Xueshi.Modules.Hours.Assign;
using Xueshi.Modules.Hours.Correct;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>The rules of declaring, recognizing and taking back, through the handlers.</summary>
public class RecordRulesTests
{
    [Theory]
    [BothDatabases(2018, 42, 30)]
    [BothDatabases(2023, 42, 40)]
    public async Task Five_days_face_to_face_carry_no_more_than_the_year_allows(DatabaseKind kind, int year, int declared, int most)
    {
        await using var story = await HoursStory.StartAsync(kind);
        story.App.Clock.Set(year, 11, 23);
        var refused = await story.SaveAsync(story.Person, HoursStory.Fields(year, declared, form: "face-to-face", days: 5));
        Assert.Contains($"5 天最多申报 {most} 学时", refused.FirstRefusal!.Message);
        Assert.True((await story.SaveAsync(story.Person, HoursStory.Fields(year, most, form: "face-to-face", days: 5))).IsDone);
        Assert.True((await story.SaveAsync(story.Person, HoursStory.Fields(year, 200) with { CourseName = "网络课程" })).IsDone);
    }

    [Theory, BothDatabases]
    public async Task There_are_no_more_days_of_training_than_days(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var refused = await story.SaveAsync(story.Person, HoursStory.Fields(2026, 48, form: "face-to-face", days: 6));
        Assert.Equal(("hours.days", "TrainingDays"), (refused.FirstRefusal!.Code, refused.FirstRefusal.Field));
    }

    [Theory, BothDatabases]
    public async Task Fewer_hours_than_declared_want_a_reason_and_the_person_reads_it(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        Assert.Equal("hours.reason-missing", (await story.DecideAsync(id, story.Reviewer, Decision.Approve, 6)).FirstRefusal!.Code);
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Approve, 6, "后半程无签到")).IsDone);
        Assert.Contains("后半程无签到", (await (await story.SignInAsync(story.Person)).GetAsync(HoursAddresses.Record(id))).Visible);
    }

    [Theory, BothDatabases]
    public async Task Of_eight_windows_that_declare_the_same_at_once_one_does(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var fields = HoursStory.Fields() with { Evidence = [await story.ProofAsync(story.Person)] };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => story.SaveAsync(story.Person, fields))));
        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal("hours.duplicate", answer.FirstRefusal!.Code));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-01")]
    public async Task A_withdrawal_pressed_twice_leads_twice_to_the_record(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var page = await (await story.SignInAsync(story.Person)).GetAsync(HoursAddresses.Record(id));
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HoursAddresses.Record(id), (await page.Form("withdraw").PressAsync()).Address.AbsolutePath);
        Assert.Equal(LearningRecordStatus.Draft, (await story.RecordAsync(id)).Status);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-08")]
    public async Task A_closed_year_is_refused_and_what_was_returned_in_time_is_repaired_until_the_end_of_June(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        Assert.Equal("ledger.declaring-closed", (await story.SaveAsync(story.Person, HoursStory.Fields(2025))).FirstRefusal!.Code);

        story.App.Clock.Set(new DateTime(2026, 4, 30, 23, 59, 59, 999));
        var id = await story.SubmittedAsync(null, HoursStory.Fields(2025));
        story.App.Clock.Set(2026, 5, 6);
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Return, reason: "请补盖章")).IsDone);
        story.App.Clock.Set(2026, 6, 20);
        var record = await story.RecordAsync(id);
        Assert.True((await story.SaveAsync(story.Person, HoursStory.Fields(2025), id: id, version: record.Version)).IsDone);
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Approve, 12)).IsDone);

        var late = await story.SaveAsync(story.Person, HoursStory.Fields(2025) with { CourseName = "另一门" });
        Assert.Equal("ledger.declaring-closed", late.FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task Nobody_recognizes_more_than_declared_or_their_own_record(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        Assert.Equal("hours.more-than-declared", (await story.DecideAsync(id, story.Reviewer, Decision.Approve, 12.01m)).FirstRefusal!.Code);

        var asPerson = story.Reviewer with { Actor = story.Reviewer.Actor with { Organization = null, Permissions = story.Person.Actor.Permissions } };
        var own = await story.SubmittedAsync(asPerson);
        Assert.Equal("not-allowed", (await story.DecideAsync(own, story.Reviewer, Decision.Approve, 12)).FirstRefusal!.Code);
        Assert.True((await story.DecideAsync(own, story.SecondReviewer, Decision.Approve, 12)).IsDone);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task The_record_of_a_sole_administrator_goes_to_the_HR_department(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var small = await story.OrganizationAsync("只有一名管理员的单位", "440104");
        var sole = await story.PersonAsync("独自", small, small);
        var asPerson = sole with { Actor = sole.Actor with { Organization = null, Permissions = story.Person.Actor.Permissions } };
        Assert.Equal(story.Hrss.Id, (await story.RecordAsync(await story.SubmittedAsync(asPerson))).RecognizerId);
    }

    [Theory, BothDatabases]
    public async Task A_year_is_decided_by_whom_its_own_sector_names_though_the_person_has_left_the_sector(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        story.App.Clock.Set(2026, 4, 20);
        var health = await story.OrganizationAsync("广州市越秀区卫生健康局", "440104", OrganizationKinds.IndustryAuthority, Sector.Health);
        await using (var db = story.App.Database.Open())
        {
            await db.SeriesPeriods.Where(p => p.PersonId == story.Person.PersonId).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            db.AddRange(new SeriesPeriod { PersonId = story.Person.PersonId, FromYear = 2018, Sector = Sector.Health, Series = "卫生技术" },
                new SeriesPeriod { PersonId = story.Person.PersonId, FromYear = 2026, Sector = Sector.General, Series = "工程技术（电子工程）" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(health.Id, (await story.RecordAsync(await story.SubmittedAsync(null, HoursStory.Fields(2025)))).RecognizerId);
        Assert.Equal(story.Employer.Id, (await story.RecordAsync(await story.SubmittedAsync(null, HoursStory.Fields(2026)))).RecognizerId);
    }

    [Theory, BothDatabases]
    public async Task Without_an_employer_the_HR_department_of_the_chosen_jurisdiction_assigns_who_recognizes(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var free = await story.PersonAsync("自由职业");
        Assert.Equal("hours.no-recognizer", (await story.SaveAsync(free, HoursStory.Fields())).FirstRefusal!.Code);
        var id = (await story.SaveAsync(free, HoursStory.Fields(), path: "/44/4401/440104/")).Value;
        Assert.Equal(story.Hrss.Id, (await story.RecordAsync(id)).RecognizerId);

        var version = (await story.RecordAsync(id)).Version;
        Task<Outcome<Guid>> Assign(Someone by) => story.AskAsync<AssignRecognizerHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, story.Employer.Name, "无工作单位"), by.Actor, default));
        Assert.Equal("not-found", (await Assign(story.OtherInspector)).FirstRefusal!.Code);
        Assert.True((await Assign(story.Inspector)).IsDone);
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Approve, 12)).IsDone);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-01")]
    public async Task Fifty_identical_approvals_make_one_approval_and_fifty_equal_answers(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var command = new DecideRecord(story.NewOperation(), id, (await story.RecordAsync(id)).Version, Decision.Approve, CreditHours.Of(12), null);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Task.Run(() => story.AskAsync<DecideRecordHandler, Guid>(h => h.HandleAsync(command, story.Reviewer.Actor, default)))));
        Assert.All(answers, answer => Assert.Equal(id, answer.Value));
        Assert.Single((await story.AccountAsync(story.Person, 2026))!.Entries);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task The_second_reviewer_learns_who_decided_what(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var seen = (await story.RecordAsync(id)).Version;
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Approve, 12, version: seen)).IsDone);
        var second = (await story.DecideAsync(id, story.SecondReviewer, Decision.Reject, reason: "不认可", version: seen)).FirstRefusal!;
        Assert.Equal(RefusalKind.Stale, second.Kind);
        Assert.Contains("李管理", second.Message);
        Assert.Contains("审核同意", second.Message);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task A_reviewer_does_not_decide_on_what_was_altered_after_they_opened_it(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var opened = (await story.RecordAsync(id)).Version;
        Assert.True((await story.AskAsync<WithdrawRecordHandler, Guid>(handler => handler.HandleAsync(new(story.NewOperation(), id), story.Person.Actor, default))).IsDone);
        var drafted = await story.RecordAsync(id);
        var fields = HoursStory.Fields() with { CourseName = "另一门课程", Evidence = [.. drafted.Evidence.Select(e => e.FileId)] };
        Assert.True((await story.SaveAsync(story.Person, fields, id: id, version: drafted.Version)).IsDone);

        var late = await story.DecideAsync(id, story.Reviewer, Decision.Approve, 12, version: opened);
        Assert.Equal("hours.changed", late.FirstRefusal?.Code);
        Assert.Null(await story.AccountAsync(story.Person, 2026));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task Of_two_who_read_the_same_row_and_save_it_the_second_is_stopped_by_its_version(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        await using var first = story.App.Database.Open();
        await using var second = story.App.Database.Open();
        var cancel = TestContext.Current.CancellationToken;
        var (one, other) = (await first.Set<LearningRecord>().SingleAsync(r => r.Id == id, cancel), await second.Set<LearningRecord>().SingleAsync(r => r.Id == id, cancel));
        Assert.Null(one.Approve(CreditHours.Of(12), null, story.Reviewer.Actor, story.App.Clock.Now));
        Assert.Null(other.Reject("不认可", story.SecondReviewer.Actor, story.App.Clock.Now));
        await first.SaveChangesAsync(cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(cancel));
        Assert.All(first.Model.GetEntityTypes().Where(row => typeof(IVersioned).IsAssignableFrom(row.ClrType)),
            row => Assert.True(row.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken, row.Name));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task Of_two_windows_with_one_draft_the_second_overwrites_nothing(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = (await story.SaveAsync(story.Person, HoursStory.Fields(), submit: false)).Value;
        var opened = await story.RecordAsync(id);
        var fields = HoursStory.Fields() with { Evidence = [.. opened.Evidence.Select(e => e.FileId)] };
        Assert.True((await story.SaveAsync(story.Person, fields with { CourseName = "第一个窗口" }, submit: false, id: id, version: opened.Version)).IsDone);

        var late = await story.SaveAsync(story.Person, fields with { CourseName = "第二个窗口" }, submit: false, id: id, version: opened.Version);
        Assert.Equal("hours.changed", late.FirstRefusal?.Code);
        Assert.Equal("第一个窗口", (await story.RecordAsync(id)).CourseName);
    }

    [Theory, BothDatabases]
    public async Task Revoked_hours_are_gone_and_come_back_when_the_revocation_is_quashed(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.ApprovedAsync();
        async Task<CreditHours> Total() => (await story.AccountAsync(story.Person, 2026))!.TotalHours;
        var version = (await story.RecordAsync(id)).Version;
        Assert.Equal("not-found", (await story.AskAsync<RevokeRecordHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, "不实"), story.OtherInspector.Actor, default))).FirstRefusal!.Code);
        Assert.True((await story.AskAsync<RevokeRecordHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, "材料不实"), story.Inspector.Actor, default))).IsDone);
        Assert.Equal(CreditHours.Zero, await Total());
        Assert.True((await story.AskAsync<RestoreRecordHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version + 1, "复核属实"), story.Inspector.Actor, default))).IsDone);
        Assert.Equal(CreditHours.Of(12), await Total());
        Assert.Equal(2, (await story.RecordAsync(id)).Revision);
    }

    [Theory, BothDatabases]
    public async Task Only_the_same_reviewer_takes_an_approval_back_and_only_for_fifteen_minutes(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.ApprovedAsync();
        Task<Outcome<Guid>> Undo(Someone by) => story.AskAsync<UndoApprovalHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id), by.Actor, default));
        Assert.Equal("hours.undo-too-late", (await Undo(story.SecondReviewer)).FirstRefusal!.Code);
        story.App.Clock.Advance(LearningRecord.UndoTime + TimeSpan.FromMilliseconds(1));
        Assert.Equal("hours.undo-too-late", (await Undo(story.Reviewer)).FirstRefusal!.Code);
        story.App.Clock.Advance(-TimeSpan.FromMilliseconds(1));
        Assert.True((await Undo(story.Reviewer)).IsDone);
        Assert.Equal(LearningRecordStatus.Submitted, (await story.RecordAsync(id)).Status);
        Assert.Equal(CreditHours.Zero, (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    public async Task A_rejection_can_be_appealed_once_and_waits_anew_when_upheld(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        await story.DecideAsync(id, story.Reviewer, Decision.Reject, reason: "与岗位无关");
        async Task<Outcome<Guid>> Appeal()
        {
            var version = (await story.RecordAsync(id)).Version;
            return await story.AskAsync<AppealRejectionHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, "与从事专业直接相关"), story.Person.Actor, default));
        }
        Assert.True((await Appeal()).IsDone);
        Assert.Equal("hours.appealed-before", (await Appeal()).FirstRefusal!.Code);
        var seen = (await story.RecordAsync(id)).Version;
        Assert.True((await story.AskAsync<DecideAppealHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, seen, true, "申诉有据"), story.Inspector.Actor, default))).IsDone);
        Assert.Equal(LearningRecordStatus.Submitted, (await story.RecordAsync(id)).Status);
        Assert.True((await story.DecideAsync(id, story.SecondReviewer, Decision.Approve, 12)).IsDone);
    }

    [Theory, BothDatabases]
    public async Task A_recognized_year_is_corrected_while_both_years_are_open(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        story.App.Clock.Set(2026, 4, 20);
        var id = await story.ApprovedAsync(HoursStory.Fields(2026));
        async Task<Outcome<Guid>> Correct(int year)
        {
            var version = (await story.RecordAsync(id)).Version;
            return await story.AskAsync<CorrectYearHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, new CeYear(year)), story.Person.Actor, default));
        }
        Assert.True((await Correct(2025)).IsDone);
        Assert.Equal(CreditHours.Zero, (await story.AccountAsync(story.Person, 2026))!.TotalHours);
        Assert.Equal(CreditHours.Of(12), (await story.AccountAsync(story.Person, 2025))!.TotalHours);
        story.App.Clock.Set(2026, 5, 1);
        Assert.Equal("ledger.declaring-closed", (await Correct(2026)).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    public async Task Approving_a_record_takes_at_most_eight_statements(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.ApprovedAsync();
        var id = await story.SubmittedAsync(null, HoursStory.Fields() with { CourseName = "第二门" });
        var version = (await story.RecordAsync(id)).Version;
        story.Statements.Restart();
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Approve, 12, version: version)).IsDone);
        Assert.InRange(story.Statements.Seen.Count, 1, 8);
    }
}
