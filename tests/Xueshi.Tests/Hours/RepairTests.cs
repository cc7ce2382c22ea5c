using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>What was returned, or whose approval was undone, is open again, and opens nothing else.</summary>
public class RepairTests
{
    [Theory, BothDatabases]
    public async Task An_undone_approval_leaves_the_record_as_if_nobody_had_decided(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        await story.DecideAsync(id, story.Reviewer, Decision.Approve, 6, "按证明材料核减");
        await UndoAsync(story, id);
        var undone = await story.RecordAsync(id);
        Assert.Equal((null, null, null, 1), (undone.RecognizedHours, undone.DecidedAt, undone.DecidedByName, undone.Revision));
        var desk = await (await story.SignInAsync(story.Reviewer)).GetAsync(HoursAddresses.OnDesk(id));
        Assert.Contains("0→12", desk.Visible);

        await story.DecideAsync(id, story.Reviewer, Decision.Return, reason: "请核对学时");
        Assert.True((await story.SaveAsync(story.Person, HoursStory.Fields(hours: 4), id: id, version: (await story.RecordAsync(id)).Version)).IsDone);
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Approve, 4)).IsDone);
        Assert.Equal(CreditHours.Of(4), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    public async Task A_returned_record_is_saved_half_repaired_and_not_submitted_so(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await ReturnedAsync(story, HoursStory.Fields());
        var half = HoursStory.Fields(hours: 0) with { StartedOn = null, EndedOn = null };
        Assert.True((await story.SaveAsync(story.Person, half, submit: false, id: id, version: (await story.RecordAsync(id)).Version)).IsDone);
        var record = await story.RecordAsync(id);
        Assert.Equal((LearningRecordStatus.Returned, null), (record.Status, record.EndedOn));
        await (await story.SignInAsync(story.Reviewer)).GetAsync(HoursAddresses.OnDesk(id));
        Assert.Equal(["hours.missing", "hours.missing", "hours.zero"], (await story.SaveAsync(story.Person, half, id: id, version: record.Version)).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-08")]
    public async Task A_repair_stays_in_its_year_and_within_the_time_of_learning(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        story.App.Clock.Set(2026, 4, 20);
        var (of2025, of2026) = (await ReturnedAsync(story, HoursStory.Fields(2025)), await ReturnedAsync(story, HoursStory.Fields(2026) with { CourseName = "另一门" }));
        story.App.Clock.Set(2026, 6, 15);
        foreach (var submit in new[] { true, false })
        {
            var moved = await story.SaveAsync(story.Person, HoursStory.Fields(2025) with { CourseName = "另一门" }, submit, of2026, (await story.RecordAsync(of2026)).Version);
            Assert.Equal("ledger.declaring-closed", moved.FirstRefusal!.Code);
        }

        var version = (await story.RecordAsync(of2025)).Version;
        Assert.Equal("hours.after-window", (await story.SaveAsync(story.Person, HoursStory.Fields(2025) with { EndedOn = new(2026, 5, 1) }, id: of2025, version: version)).FirstRefusal!.Code);
        Assert.True((await story.SaveAsync(story.Person, HoursStory.Fields(2025) with { EndedOn = new(2026, 4, 20) }, id: of2025, version: version)).IsDone);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task What_changed_after_the_desk_was_opened_is_not_approved_unseen(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (altered, left) = (await story.SubmittedAsync(), await story.SubmittedAsync(null, HoursStory.Fields() with { CourseName = "另一门" }));
        var seen = await story.SeenAsync(altered, left);
        await story.DecideAsync(altered, story.SecondReviewer, Decision.Return, reason: "请核对学时");
        await story.SaveAsync(story.Person, HoursStory.Fields(hours: 40), id: altered, version: (await story.RecordAsync(altered)).Version);

        var batch = await story.AskAsync<ApproveBatchHandler, BatchResult>(h => h.HandleAsync(new(story.NewOperation(), seen), story.Reviewer.Actor, default));
        Assert.Contains("请核对后再办", batch.Value.Answers.Single(answer => answer.RecordId == altered).Refusal);
        Assert.Equal(CreditHours.Of(12), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    public async Task A_record_approved_again_by_itself_no_longer_belongs_to_the_batch(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (alone, other) = (await story.SubmittedAsync(), await story.SubmittedAsync(null, HoursStory.Fields() with { CourseName = "另一门" }));
        var seen = await story.SeenAsync(alone, other);
        var batch = await story.AskAsync<ApproveBatchHandler, BatchResult>(h => h.HandleAsync(new(story.NewOperation(), seen), story.Reviewer.Actor, default));
        await UndoAsync(story, alone);
        await story.DecideAsync(alone, story.Reviewer, Decision.Approve, 5, "按证明材料核减");

        Assert.True((await story.AskAsync<UndoBatchHandler, BatchResult>(h => h.HandleAsync(new(story.NewOperation(), batch.Value.BatchId), story.Reviewer.Actor, default))).IsDone);
        Assert.Equal(LearningRecordStatus.Approved, (await story.RecordAsync(alone)).Status);
        Assert.Equal(CreditHours.Of(5), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    private static Task<Outcome<Guid>> UndoAsync(HoursStory story, Guid id) =>
        story.AskAsync<UndoApprovalHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id), story.Reviewer.Actor, default));

    private static async Task<Guid> ReturnedAsync(HoursStory story, DeclaredFields fields)
    {
        var id = await story.SubmittedAsync(null, fields);
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Return, reason: "请补盖章")).IsDone);
        return id;
    }
}
