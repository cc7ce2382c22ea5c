using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Certificates.Issue;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Certificates;

public class IssueCertificateTests
{
    [Theory, BothDatabases]
    public async Task A_passed_year_gets_a_valid_certificate_by_one_press(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var browser = await story.SignInAsync(story.Person);

        var table = await browser.GetAsync("/certificates");
        Assert.Contains("通过", table.Visible);
        var page = await table.Form("issue-2026").PressAsync("生成证书");

        var certificate = Assert.Single(await story.CertificatesAsync());
        Assert.Equal(CertificateStatus.Valid, certificate.Status);
        Assert.Contains(CertificateStory.NumberOf(certificate), page.Visible);
        Assert.Contains("有效", page.Visible);
        Assert.Contains(CertificateStory.NumberOf(certificate), (await browser.GetAsync("/certificates")).Visible);
    }

    [Theory, BothDatabases]
    public async Task A_second_one_is_refused_and_the_first_is_named(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();

        var refusal = (await story.IssueAsync(story.Person)).FirstRefusal!;

        Assert.Equal("certificates.already-valid", refusal.Code);
        Assert.Contains(CertificateStory.NumberOf(certificate), refusal.Message);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-01")]
    public async Task A_double_click_makes_one(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var operation = CertificateStory.NewOperation();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.IssueAsync(story.Person, operation: operation)));

        Assert.Single(answers.Select(answer => answer.Value).Distinct());
        Assert.Single(await story.CertificatesAsync());
    }

    [Theory, BothDatabases]
    public async Task Twenty_who_ask_at_the_same_moment_get_one_valid_certificate(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => story.IssueAsync(story.Person))));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal("certificates.already-valid", answer.FirstRefusal!.Code));
        Assert.Single(await story.CertificatesAsync());
    }

    [Theory, BothDatabases]
    public async Task A_year_that_is_not_passed_is_refused_with_the_gap_in_words(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        await story.TakeBackAsync(story.Person, "重复", "科技文献检索与写作");

        Assert.Contains("还差个人选修科目 18 学时", (await story.IssueAsync(story.Person)).FirstRefusal!.Message);
        var browser = await story.SignInAsync(story.Person);
        var table = await browser.GetAsync("/certificates");
        Assert.Contains("还差个人选修科目 18 学时", table.Visible);
        Assert.Equal("/account/2026", table.Find(".certificate-cell a").GetAttribute("href"));
        var list = await browser.GetAsync("/account/2026/print");
        Assert.Contains("射频电路设计", list.Visible);
        Assert.Contains("证件号码", list.Visible);
        Assert.DoesNotMatch(@"\d{17}[\dX]", list.Visible);
        Assert.Equal("/account/2026", list.Find(".print-bar a").GetAttribute("href"));
    }

    [Theory, BothDatabases]
    public async Task Who_has_not_proven_the_number_waits_for_the_employer(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var person = await story.PersonAsync("吴声称", level: IdentityLevel.Claimed);
        await story.PassAsync(person);

        Assert.Equal("certificates.number-not-proven", (await story.IssueAsync(person)).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    public async Task The_employer_makes_several_at_once_and_each_row_has_its_answer(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var second = await story.PersonAsync("李二", story.Employer);
        await story.PassAsync(second);
        await story.PassAsync(await story.PersonAsync("外人", await story.OrganizationAsync("广州天河软件有限公司", "440106")));
        var clerk = await story.PersonAsync("王管理", story.Employer, story.Employer);
        var browser = await story.SignInAsync(clerk);

        var list = await browser.GetAsync("/certificates/staff");
        Assert.DoesNotContain("外人", list.Visible);
        var boxes = list.Document.QuerySelectorAll("input[name='Input.AccountIds']").Select(box => box.GetAttribute("value")!).ToArray();
        Assert.Equal(2, boxes.Length);
        await story.IssuedAsync(second);
        var answers = await list.Form("issue").Set("Input.AccountIds", boxes).PressAsync("为勾选的人员生成证书");

        Assert.Contains("已生成 1 份证书，1 份没有生成", answers.Visible);
        Assert.Contains("该年度已有有效证书", answers.Visible);
        Assert.Equal(2, answers.Document.QuerySelectorAll(".data-table td a[href$='/pdf']").Length);
        Assert.Empty((await browser.GetAsync("/certificates/staff?certificate=no")).Document.QuerySelectorAll(".data-table tbody tr"));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-01")]
    public async Task Years_before_the_employers_own_time_do_not_exist_for_it(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var later = await story.OrganizationAsync("广州天河软件有限公司", "440106");
        var administrator = await story.PersonAsync("赵管理", later, later);
        await story.PassAsync(story.Person, 2025);
        var earlier = await story.CertificateAsync((await story.IssueAsync(story.Person, year: 2025)).Value);
        await story.MovesAsync(story.Person, later, new(2026, 3, 1));

        var browser = await story.SignInAsync(administrator);
        var list = await browser.GetAsync("/certificates/staff");
        Assert.Equal(["2026"], list.Document.QuerySelectorAll("td[data-label='年度']").Select(cell => cell.TextContent.Trim()));
        await browser.GetAsync($"/certificates/{earlier.Id}", HttpStatusCode.NotFound);
        Assert.Equal("not-found", (await story.IssueAsync(administrator, story.Person, year: 2025)).FirstRefusal!.Code);
        Assert.True((await story.IssueAsync(administrator, story.Person)).IsDone);
    }

    [Theory, BothDatabases]
    public async Task A_batch_reads_with_the_same_number_of_statements_whatever_its_size(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var clerk = await story.PersonAsync("王管理", story.Employer, story.Employer);
        var accounts = new List<Guid>();
        for (var i = 0; i < 8; i++) await story.PassAsync(await story.PersonAsync($"职工{i}", story.Employer));
        await using (var db = story.App.Database.Open()) accounts.AddRange(db.Set<AnnualAccount>().Select(a => a.Id));

        story.Watch.Counted = "SELECT";
        var few = await CountAsync(accounts[..2]);
        var many = await CountAsync(accounts[2..]);

        Assert.Equal(few, many);

        Task<int> CountAsync(List<Guid> chosen) => story.Watch.CountAsync(async () =>
        {
            var outcome = await story.App.RunAsync(services => services.GetRequiredService<IssueBatchHandler>().HandleAsync(
                new(CertificateStory.NewOperation(), chosen), clerk.Actor, TestContext.Current.CancellationToken));
            Assert.All(outcome.Value, answer => Assert.Null(answer.Refusal));
        });
    }

    [Theory, BothDatabases]
    public async Task The_yearly_table_takes_five_statements_with_session_and_rights(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        await story.IssuedAsync();
        var browser = await story.SignInAsync(story.Person);
        await browser.GetAsync("/certificates");

        Assert.InRange(await story.Watch.CountAsync(() => browser.GetAsync("/certificates")), 1, 5);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Nobody_else_finds_the_certificate(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();
        var other = await story.OrganizationAsync("广州天河软件有限公司", "440106");
        Somebody[] strangers =
        [
            await story.PersonAsync("别人", story.Employer),
            await story.PersonAsync("赵管理", other, other),
            await story.PersonAsync("吴科员", null, await story.OrganizationAsync("天河区人社局", "440106", OrganizationKinds.HrssDepartment), Role.HrssOfficer),
        ];
        Somebody[] entitled =
        [
            story.Person,
            await story.PersonAsync("王管理", story.Employer, story.Employer),
            await story.PersonAsync("周科员", null, await story.OrganizationAsync("越秀区人社局", "440104", OrganizationKinds.HrssDepartment), Role.HrssOfficer),
        ];

        foreach (var (who, expected) in strangers.Select(each => (each, HttpStatusCode.NotFound)).Concat(entitled.Select(each => (each, HttpStatusCode.OK))))
        {
            var browser = await story.SignInAsync(who);
            foreach (var view in new[] { "", "/print", "/pdf" }) await browser.GetAsync($"/certificates/{certificate.Id}{view}", expected);
        }
        Assert.Equal(RefusalKind.NotFound, (await story.IssueAsync(strangers[1], story.Person)).FirstRefusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await story.IssueAsync(strangers[2], story.Person)).FirstRefusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await story.IssueAsync(entitled[2], story.Person)).FirstRefusal!.Kind);
    }
}
