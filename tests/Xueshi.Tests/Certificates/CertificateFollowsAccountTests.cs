using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Exchange;
using Xunit;

namespace Xueshi.Tests.Certificates;

public class CertificateFollowsAccountTests
{
    /// <summary>The code of 会计人员.</summary>
    private static readonly string Accounting = Dictionaries.Embedded.Titles.Series.Single(series => series.Sector == Sector.Accounting).Code;

    private static readonly string Health = Dictionaries.Embedded.Titles.Series.First(series => series.Sector == Sector.Health).Code;

    [Theory, BothDatabases]
    public async Task Hours_taken_back_while_the_year_still_passes_give_a_corrected_certificate(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        await story.LearnAsync(story.Person, SubjectCategory.Elective, 6, "摄影");
        var first = await story.IssuedAsync();
        story.App.Clock.Advance(TimeSpan.FromDays(1));

        await story.TakeBackAsync(story.Person, "证明不实", "摄影");

        var (old, corrected) = (await story.CertificateAsync(first.Id), (await story.CertificatesAsync())[^1]);
        Assert.Equal((CertificateStatus.Superseded, CertificateStatus.Valid), (old.Status, corrected.Status));
        Assert.DoesNotContain("摄影", corrected.Content);
        Assert.Contains(CertificateStory.NumberOf(first), corrected.Content);
        var page = await story.App.Visit().GetAsync($"/c/{old.Number}/{old.Token}");
        Assert.Contains("已更正", page.Visible);
        Assert.Contains(CertificateStory.NumberOf(corrected), page.Visible);
        Assert.Contains("有效", (await story.App.Visit().GetAsync($"/c/{corrected.Number}/{corrected.Token}")).Visible);
    }

    [Theory, BothDatabases]
    public async Task The_public_page_names_the_number_that_stands_now_after_two_corrections(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        await story.LearnAsync(story.Person, SubjectCategory.Elective, 6, "摄影");
        await story.LearnAsync(story.Person, SubjectCategory.Elective, 6, "书法");
        var first = await story.IssuedAsync();
        await story.TakeBackAsync(story.Person, "证明不实", "摄影");
        await story.TakeBackAsync(story.Person, "证明不实", "书法");

        var last = (await story.CertificatesAsync()).Single(c => c.Status == CertificateStatus.Valid);
        Assert.Contains(CertificateStory.NumberOf(last), (await story.App.Visit().GetAsync($"/c/{first.Number}/{first.Token}")).Visible);
    }

    [Theory, BothDatabases]
    public async Task Several_records_taken_back_at_once_leave_one_valid_certificate(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        await story.LearnAsync(story.Person, SubjectCategory.Elective, 6, "摄影");
        await story.LearnAsync(story.Person, SubjectCategory.Elective, 6, "书法");
        await story.IssuedAsync();

        await story.TakeBackAsync(story.Person, "撤回本批导入", "摄影", "书法");
        var valid = (await story.CertificatesAsync()).Single(c => c.Status == CertificateStatus.Valid);
        Assert.DoesNotContain("书法", valid.Content);
        Assert.DoesNotContain("摄影", valid.Content);

        await story.TakeBackAsync(story.Person, "撤回本批导入", "射频电路设计", "科技文献检索与写作");
        Assert.DoesNotContain(await story.CertificatesAsync(), c => c.Status == CertificateStatus.Valid);
    }

    [Theory, BothDatabases]
    public async Task A_year_no_longer_passed_revokes_it_and_the_reason_stands_in_the_timeline(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();

        await story.TakeBackAsync(story.Person, "施教机构证明不实", "射频电路设计");

        Assert.Equal(CertificateStatus.Revoked, (await story.CertificateAsync(certificate.Id)).Status);
        Assert.Contains("已撤销", (await story.App.Visit().GetAsync($"/c/{certificate.Number}/{certificate.Token}")).Visible);
        var browser = await story.SignInAsync(story.Person);
        var page = await browser.GetAsync($"/certificates/{certificate.Id}");
        Assert.Contains("施教机构证明不实", page.Visible);
        Assert.Equal($"/certificates/{certificate.Id}", (await browser.GetAsync($"/certificates/{certificate.Id}/pdf")).Address.AbsolutePath);
        Assert.Contains("不能作为证明", (await browser.GetAsync($"/certificates/{certificate.Id}/print")).Visible);
    }

    [Theory, BothDatabases]
    public async Task A_correction_told_by_the_platform_gives_a_corrected_certificate_and_its_undoing_another(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var (imports, number) = (new ImportStory(story.App), CertificateStory.ResidentId(90));
        var learner = await story.PersonAsync("林知行", story.Employer, idNumber: number);
        await story.LearnAsync(learner, SubjectCategory.Professional, 42, "射频电路设计");
        await story.LearnAsync(learner, SubjectCategory.Elective, 18, "科技文献检索与写作");
        var (officer, line) = (imports.Officer(), new ImportLine("a1", number, learner.Name) { Hours = "30", Course = "新质生产力" });
        await imports.ImportAsync(officer, line);
        var first = await story.IssuedAsync(learner);

        var correction = await imports.ImportAsync(officer, line with { Action = "更正", Course = "新质生产力与现代化产业体系" });
        var second = (await story.CertificatesAsync(learner)).Single(c => c.Status == CertificateStatus.Valid);
        Assert.Equal((CertificateStatus.Superseded, first.Id), ((await story.CertificateAsync(first.Id)).Status, second.ReplacesId));
        Assert.Contains("新质生产力与现代化产业体系", second.Content);

        Assert.True((await imports.UndoAsync(officer, correction)).IsDone);
        var third = (await story.CertificatesAsync(learner)).Single(c => c.Status == CertificateStatus.Valid);
        Assert.Equal(second.Id, third.ReplacesId);
    }

    [Theory, BothDatabases]
    public async Task Hours_added_later_change_nothing_and_neither_does_taking_them_back(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();

        await story.LearnAsync(story.Person, SubjectCategory.Elective, 6, "摄影");
        await story.TakeBackAsync(story.Person, "重复", "摄影");

        var only = Assert.Single(await story.CertificatesAsync());
        Assert.Equal((CertificateStatus.Valid, certificate.Content, certificate.Version), (only.Status, only.Content, only.Version));
    }

    [Theory, BothDatabases]
    public async Task Another_series_under_which_the_year_passes_gives_a_corrected_certificate(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        await story.PassAsync(story.Person, 2022);
        await story.LearnAsync(story.Person, SubjectCategory.Professional, 18, "管理会计实务", 2022);
        var first = await story.CertificateAsync((await story.IssueAsync(story.Person, year: 2022)).Value);

        await story.ChangeSeriesAsync(story.Person, Accounting, 2022);

        var (old, corrected) = (await story.CertificateAsync(first.Id), (await story.CertificatesAsync()).Single(c => c.Status == CertificateStatus.Valid));
        Assert.Equal(CertificateStatus.Superseded, old.Status);
        Assert.Contains("专业系列改为「会计」", old.StatusReason);
        var content = CertificateContentJson.Read(corrected.Content);
        Assert.Equal("会计", content.TitleSeries);
        Assert.Equal((CreditHours.Of(90), CreditHours.Of(90)), (content.TotalDone, content.TotalRequired));
        Assert.DoesNotContain(content.Items, item => item.Category == SubjectCategory.Elective);
    }

    [Theory, BothDatabases]
    public async Task Hours_posted_before_a_change_into_health_count_there_as_credits(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        await story.PassAsync(story.Person, 2022);
        var first = await story.CertificateAsync((await story.IssueAsync(story.Person, year: 2022)).Value);

        await story.ChangeSeriesAsync(story.Person, Health, 2022);

        var corrected = (await story.CertificatesAsync()).Single(c => c.Status == CertificateStatus.Valid);
        Assert.NotEqual(first.Id, corrected.Id);
        var content = CertificateContentJson.Read(corrected.Content);
        Assert.Equal(("学分", CreditHours.Of(25), CreditHours.Of(25)), (content.Unit, content.TotalDone, content.TotalRequired));
        Assert.Equal(["8.33", "11.67", "5"], content.Items.Select(item => item.Hours.ToString()));
        Assert.Contains("25 / 25 学分", (await (await story.SignInAsync(story.Person)).GetAsync("/account/2022")).Visible);
    }

    [Theory, BothDatabases]
    public async Task Another_series_under_which_the_year_fails_revokes_the_certificate(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();

        await story.ChangeSeriesAsync(story.Person, Accounting);

        Assert.Equal(CertificateStatus.Revoked, (await story.CertificateAsync(certificate.Id)).Status);
        Assert.Contains("专业系列改为「会计」", (await (await story.SignInAsync(story.Person)).GetAsync($"/certificates/{certificate.Id}")).Visible);
    }

    [Theory, BothDatabases]
    public async Task Another_series_leaves_earlier_years_and_their_certificates_alone(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();
        await story.ChangeSeriesAsync(story.Person, Accounting, year: 2027);
        Assert.Equal(CertificateStatus.Valid, (await story.CertificateAsync(certificate.Id)).Status);
    }

    [Theory, BothDatabases]
    public async Task Passing_again_gives_a_new_number_that_names_the_former_one(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var revoked = await story.IssuedAsync();
        await story.TakeBackAsync(story.Person, "证明不实", "射频电路设计");
        story.App.Clock.Advance(TimeSpan.FromDays(1));
        await story.LearnAsync(story.Person, SubjectCategory.Professional, 42, "天线设计");

        var again = await story.IssuedAsync();

        Assert.NotEqual(revoked.Number, again.Number);
        Assert.Contains($"本年度原证书 {CertificateStory.NumberOf(revoked)} 已撤销", again.Content);
        var browser = await story.SignInAsync(story.Person);
        var table = await browser.GetAsync("/certificates");
        Assert.Contains(CertificateStory.NumberOf(revoked) + " 已撤销", table.Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AL-03")]
    public async Task A_fault_while_superseding_leaves_hours_and_certificate_as_they_were(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        await story.LearnAsync(story.Person, SubjectCategory.Elective, 6, "摄影");
        var certificate = await story.IssuedAsync();
        var before = await RowsAsync();

        story.Watch.Break = kind == DatabaseKind.Sqlite ? "INSERT INTO \"certificates_certificates\"" : "INSERT INTO certificates_certificates";
        await Assert.ThrowsAnyAsync<Exception>(() => story.TakeBackAsync(story.Person, "证明不实", "摄影"));
        story.Watch.Break = null;

        Assert.Equal(before, await RowsAsync());
        Assert.Equal(CertificateStatus.Valid, (await story.CertificateAsync(certificate.Id)).Status);
        await story.TakeBackAsync(story.Person, "证明不实", "摄影");
        Assert.Equal(CertificateStatus.Superseded, (await story.CertificateAsync(certificate.Id)).Status);

        async Task<(int, int, int)> RowsAsync()
        {
            await using var db = story.App.Database.Open();
            return (await db.Set<LedgerEntry>().CountAsync(), await db.Set<CeCertificate>().CountAsync(), await db.Set<JournalEntry>().CountAsync());
        }
    }

    [Fact]
    [Trait("Requirement", "BL-07")]
    public void Only_a_valid_certificate_moves_and_none_returns()
    {
        foreach (var from in Enum.GetValues<CertificateStatus>())
        {
            foreach (var move in Enum.GetValues<CertificateMove>())
            {
                if (from == CertificateStatus.Valid) Assert.NotEqual(CertificateStatus.Valid, from.After(move));
                else Assert.Throws<InvalidOperationException>(() => from.After(move));
            }
        }
    }
}
