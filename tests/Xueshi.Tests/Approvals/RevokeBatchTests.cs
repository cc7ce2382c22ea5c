using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Approvals.Decide;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Work;
using Xueshi.Tests.Access;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Approvals;

/// <summary>Revoking many records in one go takes two people (AZ-06).</summary>
public class RevokeBatchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-06")]
    public async Task More_than_ten_records_are_revoked_by_a_second_person_and_the_journal_names_both(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (records, second) = (await ApprovedAsync(story, 11), await story.PersonAsync("郑科员", null, story.Hrss, Role.HrssOfficer));
        Assert.Equal("hours.evidence-of-batch-missing", (await RevokeAsync(story, records, evidence: null)).FirstRefusal!.Code);
        var proposal = (await RevokeAsync(story, records)).Value.ProposalId!.Value;
        Assert.Equal(CreditHours.Of(11), (await story.AccountAsync(story.Person, 2026))!.TotalHours);

        Assert.Equal(ApprovalsRefusals.SamePerson, (await ApproveAsync(story, story.Inspector, proposal)).FirstRefusal);
        var other = story.Inspector with { Actor = story.Inspector.Actor with { AccountId = story.NewOperation() } };
        Assert.Equal(ApprovalsRefusals.SamePerson, (await ApproveAsync(story, other, proposal)).FirstRefusal);
        Assert.Equal(RefusalKind.NotFound, (await ApproveAsync(story, story.OtherInspector, proposal)).FirstRefusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await ApproveAsync(story, story.Reviewer, proposal)).FirstRefusal!.Kind);
        Assert.Equal(CreditHours.Of(11), (await story.AccountAsync(story.Person, 2026))!.TotalHours);

        Assert.True((await ApproveAsync(story, second, proposal)).IsDone);
        Assert.Equal(CreditHours.Zero, (await story.AccountAsync(story.Person, 2026))!.TotalHours);
        await using var db = story.App.Database.Open();
        var journal = await db.Set<JournalEntry>().Where(e => e.Kind == HoursChanges.Revoked.Code).ToListAsync(Ct);
        Assert.Equal(11, journal.Count);
        Assert.All(journal, entry => Assert.Equal(("郑科员", "学习证明系伪造（周科员提出，郑科员批准）", proposal), (entry.ActorName, entry.Reason, entry.BatchId!.Value)));
        Assert.Equal("撤销 11 条。", (await db.Proposals.SingleAsync(Ct)).Result);
        Assert.Equal("approvals.decided", (await ApproveAsync(story, second, proposal)).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-06")]
    public async Task Up_to_ten_are_revoked_at_once_with_an_answer_for_each(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        List<Guid> records = [.. await ApprovedAsync(story, 2), await story.SubmittedAsync(null, HoursStory.Fields() with { CourseName = "还没有认定" })];
        var result = (await RevokeAsync(story, records, evidence: null)).Value;
        Assert.Null(result.ProposalId);
        Assert.Equal([true, true, false], result.Answers.Select(answer => answer.Refusal is null));
        Assert.Equal(LearningRecordStatus.Submitted, (await story.RecordAsync(records[2])).Status);
        Assert.Equal(CreditHours.Zero, (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-06")]
    public async Task What_changed_since_it_was_proposed_is_left_alone(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (records, second) = (await ApprovedAsync(story, 11), await story.PersonAsync("郑科员", null, story.Hrss, Role.HrssOfficer));
        var proposal = (await RevokeAsync(story, records)).Value.ProposalId!.Value;
        await RevokeAsync(story, records[..1], evidence: null);
        var restored = await story.AskAsync<RestoreRecordHandler, Guid>(async handler => await handler.HandleAsync(new(story.NewOperation(), records[0], (await story.RecordAsync(records[0])).Version, "复核属实"), story.Inspector.Actor, Ct));
        Assert.True(restored.IsDone);

        Assert.True((await ApproveAsync(story, second, proposal)).IsDone);
        Assert.Equal(LearningRecordStatus.Approved, (await story.RecordAsync(records[0])).Status);
        Assert.Equal(CreditHours.Of(1), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
        await using var db = story.App.Database.Open();
        Assert.Contains("1 条未办", (await db.Proposals.SingleAsync(Ct)).Result);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-06")]
    public async Task A_proposal_expires_after_a_week(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (records, second) = (await ApprovedAsync(story, 11), await story.PersonAsync("郑科员", null, story.Hrss, Role.HrssOfficer));
        var proposal = (await RevokeAsync(story, records)).Value.ProposalId!.Value;
        story.App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(ApprovalsRefusals.Expired, (await ApproveAsync(story, second, proposal)).FirstRefusal);
        Assert.Equal(CreditHours.Of(11), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-06")]
    public async Task The_pages_lead_from_the_list_to_the_proposal_and_from_there_to_its_refusal(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (records, second) = (await ApprovedAsync(story, 11), await story.PersonAsync("郑科员", null, story.Hrss, Role.HrssOfficer));
        var inspector = await story.SignInAsync(story.Inspector);
        var form = (await inspector.GetAsync(HoursAddresses.Inspection)).Form("revoke");
        Assert.Contains("请先勾选", (await form.Set("Input.Reason", "学习证明系伪造").PressAsync("撤销勾选的认定", HttpStatusCode.UnprocessableEntity)).Visible);
        var sent = await form.Set("Input.Records", [.. (await story.SeenAsync(records)).Select(record => record.Mark)]).Set("Input.Evidence", "核查笔录 3 号").PressAsync("撤销勾选的认定");
        Assert.Contains("等待另一人批准", sent.Visible);
        var own = await sent.FollowAsync("查看提议");
        Assert.DoesNotContain(own.Document.Forms, each => each.TextContent.Contains("批准并办理"));

        var colleague = await story.SignInAsync(second);
        Assert.Contains("等您批准的事", (await colleague.GetAsync("/home")).Visible);
        var page = await (await colleague.GetAsync(ApprovalsAddresses.Proposals)).FollowAsync("撤销 11 条记录的认定");
        Assert.Contains("1 人的 11 条记录撤销认定，共扣回 11", page.Visible);
        Assert.Contains("核查笔录 3 号", page.Visible);
        await page.Form("refuse").PressAsync("不批准", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("材料不足", (await page.Form("refuse").Set("No.Reason", "材料不足").PressAsync("不批准")).Visible);
        Assert.Equal(CreditHours.Of(11), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
        await using var db = story.App.Database.Open();
        Assert.Equal(ProposalStatus.Refused, (await db.Proposals.SingleAsync(Ct)).Status);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-03")]
    public async Task After_five_minutes_who_revokes_is_asked_who_it_is_and_finds_the_choice_again(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var records = await ApprovedAsync(story, 2);
        var inspector = await story.SignInAsync(story.Inspector);
        var form = (await inspector.GetAsync(HoursAddresses.Inspection)).Form("revoke").Set("Input.Records", (await story.SeenAsync(records[0]))[0].Mark).Set("Input.Reason", "学习证明系伪造");
        story.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var back = await (await form.PressAsync("撤销勾选的认定")).ShowWhoAsync(HoursStory.Password);
        Assert.Contains("1 条撤销", (await back.Form("revoke").PressAsync("撤销勾选的认定")).Visible);
        Assert.Equal(LearningRecordStatus.Revoked, (await story.RecordAsync(records[0])).Status);
        Assert.Equal(LearningRecordStatus.Approved, (await story.RecordAsync(records[1])).Status);
    }

    private static async Task<List<Guid>> ApprovedAsync(HoursStory story, int count)
    {
        var records = new List<Guid>();
        for (var i = 0; i < count; i++) records.Add(await story.ApprovedAsync(HoursStory.Fields(hours: 1) with { CourseName = $"课程 {i}" }));
        return records;
    }

    private static async Task<Outcome<RevokedBatch>> RevokeAsync(HoursStory story, IReadOnlyList<Guid> records, string? evidence = "核查笔录 3 号")
    {
        var seen = await story.SeenAsync(records);
        return await story.AskAsync<RevokeBatchHandler, RevokedBatch>(handler => handler.HandleAsync(new(story.NewOperation(), seen, "学习证明系伪造", evidence), story.Inspector.Actor, Ct));
    }

    private static async Task<Outcome<Guid>> ApproveAsync(HoursStory story, Someone second, Guid proposal)
    {
        await using var db = story.App.Database.Open();
        var version = await db.Proposals.Where(p => p.Id == proposal).Select(p => p.Version).SingleAsync(Ct);
        return await story.AskAsync<ApproveProposalHandler, Guid>(handler => handler.HandleAsync(new(story.NewOperation(), proposal, version), second.Actor, Ct));
    }
}
