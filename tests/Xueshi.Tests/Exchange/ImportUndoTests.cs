using System.Net;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Exchange;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Exchange;

public class ImportUndoTests
{
    [Theory, BothDatabases]
    public async Task An_import_is_undone_in_one_step_and_may_be_sent_again(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(2));
        ImportLine[] lines = [new("a1", ImportLine.Number(0), people[0].Name), new("a2", ImportLine.Number(1), people[1].Name), new("a3", ImportLine.Number(903), "王五")];
        var import = await story.ImportAsync(officer, lines);
        Assert.Equal(ExchangeRefusals.ReasonMissing, (await story.UndoAsync(officer, import, " ")).FirstRefusal);
        Assert.True((await story.UndoAsync(officer, import)).IsDone);

        Assert.All(await story.StatesAsync(import), state => Assert.Equal(ImportRowState.Undone, state));
        Assert.Equal(CreditHours.Zero, await story.TotalAsync(people[0].Id));
        Assert.All(await story.RecordsAsync(), record => Assert.Equal(LearningRecordStatus.Revoked, record.Status));
        Assert.Equal(ImportStatus.Undone, (await story.ImportAsync(import)).Status);
        Assert.Equal(ExchangeRefusals.NotUndoable, (await story.UndoAsync(officer, import)).FirstRefusal);

        var again = await story.ImportAsync(officer, lines);
        Assert.Equal([ImportRowState.Done, ImportRowState.Done, ImportRowState.Waiting], await story.StatesAsync(again));
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task An_officer_whose_own_hours_are_in_the_batch_leaves_it_to_a_colleague(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(2));
        var import = await story.ImportAsync(officer,
            new ImportLine("a1", ImportLine.Number(0), people[0].Name), new ImportLine("a2", ImportLine.Number(1), people[1].Name));
        var concerned = officer with { AccountId = story.Next(), PersonId = people[1].Id };

        Assert.Equal(ExchangeRefusals.OwnHours, (await story.UndoAsync(concerned, import)).FirstRefusal);
        Assert.Equal(ImportStatus.Imported, (await story.ImportAsync(import)).Status);
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id));

        Assert.True((await story.UndoAsync(officer, import)).IsDone);
        Assert.Equal(CreditHours.Zero, await story.TotalAsync(people[1].Id));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task A_file_that_was_only_tried_is_given_up_and_imports_nothing(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var people = await story.ProvenAsync(1);
        var visitor = await ImportDesk.SignInAsync(story, Modules.Access.Model.Role.HrssOfficer);
        var file = ImportLine.Csv(new ImportLine("a1", ImportLine.Number(0), people[0].Name));
        var trial = await (await visitor.GetAsync("/exchange/imports/new")).Form("upload").Attach("Input.File", "学时.csv", file).PressAsync("上传并试算");

        var discarded = await trial.Form("discard").PressAsync("不导入，作废这个文件");
        Assert.Contains("这个文件已作废", discarded.Visible);
        Assert.Contains("内容刚刚被其他人更新", (await trial.Form("confirm").PressAsync("确认导入", HttpStatusCode.Conflict)).Visible);
        Assert.Contains("已作废", (await visitor.GetAsync("/exchange/imports")).Visible);
        Assert.Null(await story.TotalAsync(people[0].Id));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-06")]
    public async Task After_a_day_it_takes_two_people_to_undo_an_import(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(1));
        var import = await story.ImportAsync(officer, new ImportLine("a1", ImportLine.Number(0), people[0].Name));
        story.App.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.True((await story.UndoAsync(officer, import)).IsDone);
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id));

        Assert.Equal(ApprovalsRefusals.SamePerson, (await story.ApproveAsync(officer, import)).FirstRefusal);
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id));
        Assert.True((await story.ApproveAsync(officer with { AccountId = story.Next(), PersonId = story.Next(), Name = "李经办" }, import)).IsDone);
        Assert.Equal(CreditHours.Zero, await story.TotalAsync(people[0].Id));
        Assert.Equal(ImportStatus.Undone, (await story.ImportAsync(import)).Status);
    }

    [Theory, BothDatabases]
    public async Task What_was_revoked_meanwhile_is_left_alone_with_an_answer(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(1));
        var line = new ImportLine("a1", ImportLine.Number(0), people[0].Name);
        var import = await story.ImportAsync(officer, line);
        await story.ImportAsync(officer, line with { Action = "撤销" });
        Assert.True((await story.UndoAsync(officer, import)).IsDone);
        Assert.Equal("此前已撤销，无需撤回", (await story.RowsAsync(import))[0].Answer);
        Assert.Equal(2, await story.EntriesAsync());
    }
}
