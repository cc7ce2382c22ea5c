using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web.ParkedForms;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>What the pages of records promise over HTTP: one press one change, nothing typed lost, few statements.</summary>
public class RecordPagesTests
{
    [Theory, BothDatabases]
    public async Task The_list_takes_at_most_five_statements_in_two_trips_or_in_one_where_a_page_shows_it_whole(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var visitor = await story.SignInAsync(story.Person);
        foreach (var (last, trips) in new[] { (18, 1), (24, 2) })
        {
            for (var i = last - 18; i < last; i++)
            {
                story.App.Clock.Advance(TimeSpan.FromSeconds(1));
                await story.SubmittedAsync(null, HoursStory.Fields(hours: 1) with { CourseName = $"课程 {last}-{i}" });
            }
            await visitor.GetAsync(HoursAddresses.Records);
            story.Statements.Restart();
            Assert.Contains($"课程 {last}-{last - 1}", (await visitor.GetAsync(HoursAddresses.Records)).Visible);
            Assert.True(story.Statements.Count is > 1 and <= 5, string.Join("\n--\n", story.Statements.Seen));
            Assert.Equal(trips, story.Statements.Trips);
        }
    }

    /// <summary>An address that asks for something has its rows from the model.</summary>
    [Theory, BothDatabases]
    public async Task The_list_shows_the_same_whether_it_is_read_ahead_or_not(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        Outcome<Guid>[] saved =
        [
            await story.SaveAsync(story.Person, HoursStory.Fields(hours: 1) with { CourseName = "待认定的课程" }),
            await story.DecideAsync(await NextAsync("退回的课程"), story.Reviewer, Decision.Return, reason: "证明材料看不清"),
            await story.DecideAsync(await NextAsync("认定的课程"), story.Reviewer, Decision.Approve, hours: 1),
            await story.SaveAsync(story.Person, HoursStory.Fields(hours: 1) with { CourseName = "刚开始填的课程", StartedOn = null, EndedOn = null, DeclaredHours = CreditHours.Zero }, submit: false),
        ];
        Assert.All(saved, outcome => Assert.True(outcome.IsDone));
        var deleted = (await story.SaveAsync(story.Person, HoursStory.Fields(hours: 1) with { CourseName = "删除的课程" }, submit: false)).Value;
        Assert.True((await story.AskAsync<DeleteDraftHandler, Guid>(handler => handler.HandleAsync(new(story.NewOperation(), deleted), story.Person.Actor, default))).IsDone);
        var visitor = await story.SignInAsync(story.Person);
        var (ahead, read) = (await visitor.GetAsync(HoursAddresses.Records), await visitor.GetAsync(HoursAddresses.Records + "?name="));
        Assert.Equal(4, ahead.Document.QuerySelectorAll(".data-table tbody tr").Length);
        Assert.Equal(read.Find(".data-table tbody").InnerHtml, ahead.Find(".data-table tbody").InnerHtml);

        Task<Guid> NextAsync(string course) => story.SubmittedAsync(null, HoursStory.Fields(hours: 1) with { CourseName = course });
    }

    [Theory, BothDatabases]
    public async Task A_reviewer_keeps_the_reason_typed_for_a_record_that_was_withdrawn_meanwhile(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var reviewer = await story.SignInAsync(story.Reviewer);
        var form = (await reviewer.GetAsync(HoursAddresses.OnDesk(id))).Form("decide");
        Assert.True((await story.AskAsync<WithdrawRecordHandler, Guid>(handler => handler.HandleAsync(new(story.NewOperation(), id), story.Person.Actor, default))).IsDone);
        var page = await form.Set("Input.Decision", "2").Set("Input.Reason", "请补盖公章后再提交").PressAnywayAsync();
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("请补盖公章后再提交", page.Find(".unsent blockquote").TextContent);
        Assert.Empty((await reviewer.GetAsync(HoursAddresses.OnDesk(id), HttpStatusCode.NotFound)).Document.QuerySelectorAll(".unsent"));
    }

    /// <summary>What another site sends into the browser of somebody is not to stand on our page.</summary>
    [Fact]
    public async Task Words_of_somebody_who_is_not_signed_in_are_not_shown_on_an_error_page()
    {
        await using var story = await HoursStory.StartAsync(DatabaseKind.Sqlite);
        var form = new FormUrlEncodedContent([KeyValuePair.Create("Input.Login", "请拨打假电话")]);
        using var answer = await story.App.Visit().Client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("请拨打假电话", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory, BothDatabases]
    public async Task The_reason_a_reviewer_typed_is_back_after_the_session_ended(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var reviewer = await story.SignInAsync(story.Reviewer);
        var form = (await reviewer.GetAsync(HoursAddresses.OnDesk(id))).Form("decide").Set("Input.Decision", "2").Set("Input.Reason", "请补盖公章后再提交");
        story.App.Clock.Advance(TimeSpan.FromMinutes(31));
        var signIn = await form.PressAnywayAsync();
        Assert.Equal("/sign-in", signIn.Address.AbsolutePath);
        await using var db = story.App.Database.Open();
        var parked = (await db.Set<ParkedForm>().SingleAsync(TestContext.Current.CancellationToken)).Id;
        var again = await story.SignInAsync(story.Reviewer);
        var page = await again.GetAsync($"{HoursAddresses.OnDesk(id)}?{ParkedForms.Query}={parked}");
        Assert.Contains("已恢复您上次填写的内容", page.Visible);
        Assert.Equal("请补盖公章后再提交", page.Find("[name='Input.Reason']").TextContent.Trim());
    }

    [Theory, BothDatabases]
    public async Task A_list_is_counted_only_when_one_page_does_not_show_it_whole(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        for (var i = 0; i < 20; i++) await DeclareNextAsync(i);
        var visitor = await story.SignInAsync(story.Person);
        await visitor.GetAsync(HoursAddresses.Records);
        foreach (var filter in new[] { "", "?year=2026" })
        {
            var whole = await LookAsync(filter);
            Assert.Contains("共 20 条", whole.Text);
            Assert.DoesNotContain("本页", whole.Text);
            Assert.Equal(0, whole.Counted);
        }
        await DeclareNextAsync(20);
        foreach (var filter in new[] { "", "?year=2026" })
        {
            var first = await LookAsync(filter);
            Assert.Contains("共 21 条，本页 20 条", first.Text);
            Assert.Equal(1, first.Counted);
        }
        await using var db = story.App.Database.Open();
        var oldest = await db.LearningRecords.OrderBy(r => r.Id).Select(r => r.Id).Skip(1).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Contains("共 21 条，本页 1 条", (await LookAsync($"?after={oldest}")).Text);

        async Task DeclareNextAsync(int number)
        {
            story.App.Clock.Advance(TimeSpan.FromSeconds(1));
            await story.SubmittedAsync(null, HoursStory.Fields(hours: 1) with { CourseName = $"课程 {number}" });
        }

        async Task<(string Text, int Counted)> LookAsync(string filter)
        {
            story.Statements.Restart();
            var page = await visitor.GetAsync(HoursAddresses.Records + filter);
            return (page.Find(".pager-total").TextContent, story.Statements.Seen.Count(sql => sql.StartsWith("SELECT count", StringComparison.OrdinalIgnoreCase) && sql.Contains("hours_learning_records")));
        }
    }

    [Theory, BothDatabases]
    public async Task The_public_record_of_2018_reads_as_on_the_slides(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        story.App.Clock.Set(new DateTime(2019, 4, 4, 19, 12, 6));
        var day = new DateOnly(2019, 4, 4);
        var completion = new Completion(
            story.Person.PersonId, CompletionAction.Add, "广东省学习平台", "2019-1", new CeYear(2018), SubjectCategory.Public, "改革开放与创新发展", CreditHours.Of(18), CreditUnit.Hours,
            "online", day, day, "广东省学习平台", story.App.Clock.Now, "广东省学习平台");
        Assert.True((await story.App.RunAsync(s => s.GetRequiredService<RecordCompletionHandler>().HandleAsync(new(story.NewOperation(), completion), Actor.System("学习平台"), default))).IsDone);

        var visitor = await story.SignInAsync(story.Person);
        var row = (await visitor.GetAsync(HoursAddresses.Records)).Find("table tbody tr");
        Assert.Equal(
            ["改革开放与创新发展", "公需课", "2018", "网络培训", "广东省学习平台", "2019-04-04 至 2019-04-04", "18", "18", "审核同意", "2019-04-04 19:12:06"],
            row.QuerySelectorAll("td").Take(10).Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(
            ["陈工", "2018", "工程技术（电子工程）", "1", "18", "18", "0", "0", "42", "0", "0", "12", "18", "不通过"],
            (await visitor.GetAsync("/certificates")).Document.QuerySelectorAll(".year-table tbody tr").Single(each => each.TextContent.Contains("2018")).QuerySelectorAll("td").Take(14).Select(cell => cell.TextContent.Trim()));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-01")]
    public async Task The_same_form_sent_twice_declares_once_and_other_content_under_it_is_refused(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var form = (await (await story.SignInAsync(story.Person)).GetAsync(HoursAddresses.NewRecord)).Form("declare")
            .Set("Input.CourseName", "边缘计算").Set("Input.Category", "2").Set("Input.FormCode", "online");
        var (first, second) = (await form.PressAsync("保存草稿"), await form.PressAsync("保存草稿"));
        Assert.Equal(first.Address, second.Address);
        var other = await form.Set("Input.CourseName", "云计算").PressAsync("保存草稿", HttpStatusCode.Conflict);
        Assert.Contains("已提交过其他内容", other.Visible);
        await using var db = story.App.Database.Open();
        Assert.Equal("边缘计算", (await db.LearningRecords.SingleAsync(TestContext.Current.CancellationToken)).CourseName);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task The_second_reviewer_reads_who_decided_what_and_keeps_what_they_typed(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var address = HoursAddresses.OnDesk(await story.SubmittedAsync());
        var (first, second) = (await (await story.SignInAsync(story.Reviewer)).GetAsync(address), await (await story.SignInAsync(story.SecondReviewer)).GetAsync(address));
        Assert.Contains("已认定", (await first.Form("decide").Set("Input.Decision", "1").PressAsync("提交认定结果")).Visible);

        var late = await second.Form("decide").Set("Input.Decision", "3").Set("Input.Reason", "施教机构未盖章，请核对").PressAsync("提交认定结果", HttpStatusCode.Conflict);
        Assert.Contains("李管理", late.Visible);
        Assert.Contains("审核同意", late.Visible);
        Assert.Equal("施教机构未盖章，请核对", late.Find("textarea[name='Input.Reason']").TextContent.Trim());
        Assert.Equal(CreditHours.Of(12), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    public async Task A_batch_is_taken_back_in_one_go_with_an_answer_for_each(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++) ids.Add(await story.SubmittedAsync(null, HoursStory.Fields(hours: 4) with { CourseName = $"课程 {i}" }));
        var reviewer = await story.SignInAsync(story.Reviewer);
        var approved = await (await reviewer.GetAsync(HoursAddresses.Desk)).Form("batch").Set("Records", [.. (await story.SeenAsync(ids)).Select(record => record.Mark)]).PressAsync("勾选的按申报学时认定");
        Assert.Contains("3 条认定，0 条未办", approved.Visible);
        Assert.Equal(CreditHours.Of(12), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
        Assert.True((await story.AskAsync<UndoApprovalHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), ids[0]), story.Reviewer.Actor, default))).IsDone);

        var undone = await approved.Form("undo-batch").PressAsync("撤回本批认定");
        Assert.Contains("2 条撤回，1 条未办", undone.Visible);
        Assert.Equal(CreditHours.Zero, (await story.AccountAsync(story.Person, 2026))!.TotalHours);
        foreach (var id in ids) Assert.Equal(LearningRecordStatus.Submitted, (await story.RecordAsync(id)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_batch_stays_for_another_reviewer_and_after_fifteen_minutes(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var seen = await story.SeenAsync(id);
        var batch = await story.AskAsync<ApproveBatchHandler, BatchResult>(h => h.HandleAsync(new(story.NewOperation(), seen), story.Reviewer.Actor, default));
        Task<Outcome<BatchResult>> UndoAsync(Someone by) => story.AskAsync<UndoBatchHandler, BatchResult>(
            h => h.HandleAsync(new(story.NewOperation(), batch.Value.BatchId), by.Actor, default));
        Assert.Equal(HoursRefusals.UndoTooLate.Message, (await UndoAsync(story.SecondReviewer)).Value.Answers.Single().Refusal);
        Assert.Equal("not-found", (await UndoAsync(story.OtherReviewer)).FirstRefusal!.Code);
        story.App.Clock.Advance(LearningRecord.UndoTime + TimeSpan.FromMilliseconds(1));
        Assert.Equal(HoursRefusals.UndoTooLate.Message, (await UndoAsync(story.Reviewer)).Value.Answers.Single().Refusal);
        Assert.Equal(LearningRecordStatus.Approved, (await story.RecordAsync(id)).Status);
    }
}
