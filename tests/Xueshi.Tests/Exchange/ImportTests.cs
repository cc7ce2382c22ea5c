using Xueshi.Modules.Approvals;
using Xueshi.Modules.Exchange;
using Xueshi.Modules.Exchange.Import;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Exchange;

public class ImportTests
{
    [Theory, BothDatabases]
    public async Task A_dry_run_changes_nothing_and_answers_every_row(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var people = await story.ProvenAsync(2);
        var import = (await story.UploadAsync(story.Officer(), ImportLine.Csv(
            new ImportLine("a1", ImportLine.Number(0), people[0].Name),
            new ImportLine("a1", ImportLine.Number(0), people[0].Name),
            new ImportLine("a2", ImportLine.Number(0), people[0].Name) { Course = "《人工智能 赋能制造业高质量发展》" },
            new ImportLine("a3", ImportLine.Number(1), "李四"),
            new ImportLine("a4", ImportLine.Number(1), people[1].Name) { Hours = "-1" },
            new ImportLine("a5", ImportLine.Number(900), "王五")))).Value;

        var rows = await story.RowsAsync(import);
        Assert.Equal(
            [ImportRowState.Ready, ImportRowState.Known, ImportRowState.Known, ImportRowState.Refused, ImportRowState.Refused, ImportRowState.WillWait],
            rows.Select(r => r.State));
        Assert.Equal("将计入 2026 年度公需科目 18 学时", rows[0].Answer);
        Assert.Contains("同一课程一年只计一次", rows[2].Answer);
        Assert.Equal((5, ImportColumns.Name, "李四"), (rows[3].Number, rows[3].Column, rows[3].Value));
        Assert.Equal((6, ImportColumns.Hours, "-1"), (rows[4].Number, rows[4].Column, rows[4].Value));
        Assert.Empty(await story.RecordsAsync());
        Assert.Equal(0, await story.EntriesAsync());
    }

    [Theory, BothDatabases]
    public async Task The_good_rows_are_carried_out_and_the_others_keep_their_reasons(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(2));
        var import = await story.ImportAsync(officer,
            new ImportLine("a1", ImportLine.Number(0), $" {people[0].Name} "),
            new ImportLine("a2", ImportLine.Number(1), people[1].Name) { Year = "2009" },
            new ImportLine("a3", ImportLine.Number(1), people[1].Name) { Category = "专业" },
            new ImportLine("a4", ImportLine.Number(901), "王五"));

        Assert.Equal([ImportRowState.Done, ImportRowState.Refused, ImportRowState.Refused, ImportRowState.Waiting], await story.StatesAsync(import));
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id));
        var record = Assert.Single(await story.RecordsAsync());
        Assert.Equal((LearningRecordStatus.Approved, RecordSource.Auto, import), (record.Status, record.Source, record.BatchId));
        Assert.Equal(ImportStatus.Imported, (await story.ImportAsync(import)).Status);
    }

    [Theory, BothDatabases]
    public async Task The_same_file_uploaded_again_credits_nothing_again(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(3));
        ImportLine[] lines = [.. people.Select((p, i) => new ImportLine($"a{i}", ImportLine.Number(i), p.Name)), new("a9", ImportLine.Number(902), "王五")];
        await story.ImportAsync(officer, lines);
        var again = (await story.UploadAsync(officer, ImportLine.Csv(lines))).Value;

        Assert.All(await story.StatesAsync(again), state => Assert.Equal(ImportRowState.Known, state));
        Assert.Equal(ExchangeRefusals.NothingToImport, (await story.ConfirmAsync(officer, again)).FirstRefusal);
        Assert.Equal(3, await story.EntriesAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-01")]
    public async Task A_double_click_on_confirm_imports_once_and_a_second_officer_is_told(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(1));
        var import = (await story.UploadAsync(officer, ImportLine.Csv(new ImportLine("a1", ImportLine.Number(0), people[0].Name)))).Value;
        var operation = story.Next();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => story.ConfirmAsync(officer, import, 1, operation))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Equal(1, await story.EntriesAsync());
        Assert.Equal(RefusalKind.Stale, (await story.ConfirmAsync(officer, import, 1)).FirstRefusal?.Kind);
    }

    [Theory, BothDatabases]
    public async Task A_correction_takes_the_old_hours_back_and_a_revocation_all(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(1));
        var line = new ImportLine("a1", ImportLine.Number(0), people[0].Name);
        await story.ImportAsync(officer, line);
        var correction = await story.ImportAsync(officer, line with { Hours = "12", Action = "更正" });
        Assert.Equal("已更正为 12 学时", (await story.RowsAsync(correction))[0].Answer);
        Assert.Equal(CreditHours.Of(12), await story.TotalAsync(people[0].Id));

        await story.UndoAsync(officer, correction);
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id));

        var revocation = await story.ImportAsync(officer, line with { Action = "撤销" });
        Assert.Equal(CreditHours.Zero, await story.TotalAsync(people[0].Id));
        var replay = (await story.UploadAsync(officer, ImportLine.Csv(line))).Value;
        Assert.Equal([ImportRowState.Known], await story.StatesAsync(replay));

        await story.UndoAsync(officer, revocation);
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-04")]
    public async Task Eighteen_hours_in_one_day_from_a_platform_of_2018_are_accepted_and_marked(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        story.App.Clock.Set(new DateTime(2019, 4, 4, 19, 12, 6));
        var people = await story.ProvenAsync(1);
        var import = await story.ImportAsync(story.Officer(), new ImportLine("a1", ImportLine.Number(0), people[0].Name)
        {
            Year = "2018", Course = "改革开放与创新发展", RecognizedAt = "2019-04-04 19:12:06", StartedOn = "2019-04-04",
        });

        Assert.Contains("1 天记 18 学时，超过每日 6 学时", (await story.RowsAsync(import))[0].Answer);
        Assert.Contains("超过每日 6 学时", (await story.RecordsAsync())[0].Remark);
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id, 2018));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-08")]
    [Trait("Requirement", "AZ-06")]
    public async Task A_closed_year_takes_hours_only_on_the_legal_basis_of_the_province_and_from_two_people(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var people = await story.ProvenAsync(1);
        var file = ImportLine.Csv(new ImportLine("a1", ImportLine.Number(0), people[0].Name) { Year = "2024", StartedOn = "2024-12-01", RecognizedAt = "2024-12-02" });
        var (city, province) = (story.Officer(), story.Officer("/44/"));
        var second = province with { AccountId = story.Next(), PersonId = story.Next(), Name = "李经办" };

        var closed = (await story.UploadAsync(city, file)).Value;
        Assert.Equal((ImportRowState.Refused, ImportColumns.Year), ((await story.RowsAsync(closed))[0].State, (await story.RowsAsync(closed))[0].Column));
        Assert.Equal(ExchangeRefusals.BasisNotYours, (await story.UploadAsync(city, file, "粤人社函〔2026〕1号")).FirstRefusal);
        var extended = (await story.UploadAsync(province, file, "粤人社函〔2026〕1号")).Value;
        Assert.True((await story.ConfirmAsync(province, extended)).IsDone);
        Assert.Equal((ImportStatus.Checked, null), ((await story.ImportAsync(extended)).Status, await story.TotalAsync(people[0].Id, 2024)));
        Assert.Equal(ApprovalsRefusals.AlreadyProposed, (await story.ConfirmAsync(second, extended)).FirstRefusal);

        Assert.Equal(ApprovalsRefusals.SamePerson, (await story.ApproveAsync(province, extended)).FirstRefusal);
        Assert.Equal(RefusalKind.NotFound, (await story.ApproveAsync(city, extended)).FirstRefusal!.Kind);
        Assert.True((await story.ApproveAsync(second, extended)).IsDone);
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id, 2024));
        Assert.Equal((ImportStatus.Imported, "李经办"), ((await story.ImportAsync(extended)).Status, (await story.ImportAsync(extended)).ConfirmedByName));
    }

    [Theory, BothDatabases]
    public async Task The_health_authority_imports_all_categories_of_its_own_people_and_hours_become_credits(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var doctor = (await story.ProvenAsync(1, Sector.Health))[0];
        var engineer = (await story.ProvenAsync(1, from: 1))[0];
        var import = await story.ImportAsync(story.AuthorityOfficer(Sector.Health),
            new ImportLine("h1", ImportLine.Number(0), doctor.Name) { Category = "专业课", Course = "急诊医学进展" },
            new ImportLine("h2", ImportLine.Number(1), engineer.Name) { Category = "专业课", Course = "急诊医学进展" });

        Assert.Equal([ImportRowState.Done, ImportRowState.Refused], await story.StatesAsync(import));
        Assert.Contains("由 18 学时折算为 5 学分", (await story.RowsAsync(import))[0].Answer);
        Assert.Equal(CreditHours.Of(5), await story.TotalAsync(doctor.Id));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task For_other_officers_and_other_departments_the_import_does_not_exist(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var people = await story.ProvenAsync(1);
        var file = ImportLine.Csv(new ImportLine("a1", ImportLine.Number(0), people[0].Name));
        foreach (var other in new[] { story.EmployerClerk(), story.AuthorityOfficer(Sector.Accounting) })
            Assert.Equal(RefusalKind.NotFound, (await story.UploadAsync(other, file)).FirstRefusal?.Kind);

        var officer = story.Officer();
        var import = (await story.UploadAsync(officer, file)).Value;
        Assert.Equal(RefusalKind.NotFound, (await story.ConfirmAsync(story.Officer(), import)).FirstRefusal?.Kind);
        Assert.Equal(RefusalKind.NotFound, (await story.UndoAsync(story.EmployerClerk(), import)).FirstRefusal?.Kind);
    }

    [Theory, BothDatabases]
    public async Task Only_the_office_that_brought_hours_in_corrects_or_revokes_them(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(1));
        var (known, waiting) = (new ImportLine("a1", ImportLine.Number(0), people[0].Name), new ImportLine("a2", ImportLine.Number(900), "王五"));
        await story.ImportAsync(officer, known, waiting);
        var foreign = (await story.UploadAsync(story.Officer(), ImportLine.Csv(
            known with { Action = "撤销" }, known with { Action = "更正", Hours = "1" }, waiting with { Action = "撤销" }))).Value;
        Assert.All(await story.RowsAsync(foreign), row => Assert.Equal((ImportRowState.Refused, RowAnswers.NotOurs), (row.State, row.Answer)));

        var own = (await story.UploadAsync(officer, ImportLine.Csv(
            known with { Action = "撤销", Year = "2025" }, waiting with { Action = "撤销", IdNumber = ImportLine.Number(901) }, known with { Action = "撤销" }))).Value;
        Assert.Equal([ImportRowState.Refused, ImportRowState.Refused, ImportRowState.Ready], await story.StatesAsync(own));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-08")]
    public async Task A_correction_into_an_open_year_does_not_reach_into_a_closed_one(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var (officer, people) = (story.Officer(), await story.ProvenAsync(1));
        story.App.Clock.Set(2026, 4, 20);
        var line = new ImportLine("a1", ImportLine.Number(0), people[0].Name) { Year = "2025", StartedOn = "2026-04-01", RecognizedAt = "2026-04-02 09:30:00" };
        await story.ImportAsync(officer, line);
        story.App.Clock.Set(2026, 11, 23);
        var late = (await story.UploadAsync(officer, ImportLine.Csv(line with { Action = "更正", Year = "2026" }))).Value;
        var row = Assert.Single(await story.RowsAsync(late));
        Assert.Equal(ImportRowState.Refused, row.State);
        Assert.Contains("2025 年度的认定已于", row.Answer);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task An_officer_does_not_import_their_own_hours(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var person = (await story.ProvenAsync(1))[0];
        var officer = story.Officer() with { PersonId = person.Id };
        var import = (await story.UploadAsync(officer, ImportLine.Csv(new ImportLine("a1", ImportLine.Number(0), person.Name)))).Value;
        Assert.Equal([ImportRowState.Refused], await story.StatesAsync(import));
    }
}
