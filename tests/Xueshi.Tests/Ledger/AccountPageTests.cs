using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.TestServers;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Ledger;

/// <summary>年度账户 and 继续教育证书打印, as a person sees them.</summary>
public class AccountPageTests
{
    [Theory]
    [BothDatabases(2018, Sector.General, "18", "公需科目 1 门 18 / 18 学时", "专业科目 0 门 0 / 42 学时", "个人选修科目 0 门 0 / 12 学时", "总学时 18 / 72 学时", "不通过，还差专业科目 42 学时、个人选修科目 12 学时")]
    [BothDatabases(2019, Sector.General, "18 42 12", "公需科目 1 门 18 / 18 学时", "专业科目 1 门 42 / 42 学时", "个人选修科目 1 门 12 / 12 学时", "总学时 72 / 72 学时", "年度认证情况：通过")]
    [BothDatabases(2020, Sector.General, "18 42 12", "公需科目 1 门 18 / 30 学时", "专业科目 1 门 42 / 42 学时", "个人选修科目 1 门 12 / 12 学时", "总学时 72 / 84 学时", "不通过，还差公需科目 12 学时")]
    [BothDatabases(2021, Sector.General, "30 60", "公需科目 1 门 30 / 30 学时", "专业科目 1 门 60 / 42 学时", "个人选修科目 0 门 0 / 18 学时", "总学时 90 / 90 学时", "不通过，还差个人选修科目 18 学时")]
    [BothDatabases(2019, Sector.Accounting, "30 60", "公需科目 1 门 30 / 30 学分", "专业科目 1 门 60 / 60 学分", "个人选修科目 0 门 不设", "总学分 90 / 90 学分", "年度认证情况：通过")]
    public async Task The_account_of_the_year_reads(
        DatabaseKind kind, int year, Sector sector, string hours, string @public, string professional, string elective, string total, string verdict)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync(sector: sector);
        foreach (var (each, category) in hours.Split(' ').Zip(CategoryName.All)) await story.RecognizedAsync(person, year, category, int.Parse(each), $"课程{each}");
        var page = await (await story.SignInAsync(person)).GetAsync($"/account/{year}");
        Assert.All([@public, professional, elective, total, verdict], expected => Assert.Contains(expected, page.Visible));
    }

    [Theory, BothDatabases]
    public async Task A_rule_known_only_from_others_says_so(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var visitor = await story.SignInAsync(await story.PersonAsync());
        Assert.Contains("转述，尚缺原文", (await visitor.GetAsync("/account/2020")).Find(".notice.tone-warning + .notice, .notice ~ .notice").TextContent);
        Assert.DoesNotContain("尚缺原文", (await visitor.GetAsync("/account/2021")).Visible);
    }

    [Theory, BothDatabases]
    public async Task Every_entry_says_whether_it_counts_and_why_and_leads_to_its_record(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync();
        var counted = await story.RecognizedAsync(person, 2026, SubjectCategory.Professional, 40, "嵌入式系统");
        story.App.Clock.Advance(TimeSpan.FromMinutes(1));
        var taken = await story.RecognizedAsync(person, 2026, SubjectCategory.Elective, 6.5m, "工程伦理");
        story.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.ReverseAsync(person, 2026, taken);
        var page = await (await story.SignInAsync(person)).GetAsync("/account");
        Assert.Equal("2026 年度账户 - 学时", page.Document.Title);
        Assert.Contains("计入专业科目 40 学时。", page.Visible);
        Assert.Contains("已撤回，不计入", page.Visible);
        Assert.Contains("-6.5", page.Visible);
        Assert.Contains("个人选修科目 0 门 0 / 18 学时", page.Visible);
        Assert.EndsWith($"/hours/records/{counted}", page.Find("td.row-title a").GetAttribute("href"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, BothDatabases]
    public async Task A_year_that_never_was_is_not_found(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var visitor = await story.SignInAsync(await story.PersonAsync());
        await visitor.GetAsync("/account/2009", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    public async Task The_whole_page_takes_at_most_five_statements_in_one_trip_or_in_two_where_a_year_is_named(DatabaseKind kind)
    {
        var sent = new CountedStatements();
        await using var story = await LedgerStory.StartAsync(kind, services => services.ConfigureDbContext<XueshiDb>(builder => builder.AddInterceptors(sent)));
        var person = await story.PersonAsync();
        for (var i = 0; i < 8; i++) await story.RecognizedAsync(person, 2026, SubjectCategory.Professional, 6, $"专题 {i}");
        var visitor = await story.SignInAsync(person);
        foreach (var (address, trips) in new[] { ("/account", 1), ("/account/2026", 2) })
        {
            await visitor.GetAsync(address);
            sent.Restart();
            Assert.Contains("专题 7", (await visitor.GetAsync(address)).Visible);
            Assert.True(sent.Count is > 3 and <= 5, string.Join("\n--\n", sent.Seen));
            Assert.Equal(trips, sent.Trips);
        }
    }

    [Theory, BothDatabases]
    public async Task The_table_of_years_has_the_columns_of_the_province(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync();
        await story.RecognizedAsync(person, 2018, SubjectCategory.Public, 18);
        var page = await (await story.SignInAsync(person)).GetAsync("/certificates");
        Assert.Equal(
            ["欧阳晓明", "2018", "工程技术（电子工程）", "1", "18", "18", "0", "0", "42", "0", "0", "12", "18", "不通过"],
            page.Document.QuerySelectorAll(".year-table tbody tr").Single(row => row.TextContent.Contains("2018")).QuerySelectorAll("td").Take(14).Select(cell => cell.TextContent.Trim()));
    }

    [Theory, BothDatabases]
    public async Task In_accounting_the_elective_column_reads_not_offered(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync(sector: Sector.Accounting, series: "会计");
        await story.RecognizedAsync(person, 2019, SubjectCategory.Public, 30);
        await story.RecognizedAsync(person, 2019, SubjectCategory.Professional, 60);
        var page = await (await story.SignInAsync(person)).GetAsync("/certificates");
        Assert.Equal("不设", page.Find(".year-table td[colspan='3']").TextContent.Trim());
        Assert.Contains("通过", page.Visible);
    }

    [Theory, BothDatabases]
    public async Task Home_says_what_is_missing_this_year_and_how_long_there_is(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync();
        await story.RecognizedAsync(person, 2026, SubjectCategory.Public, 30);
        var page = await (await story.SignInAsync(person)).GetAsync("/home");
        Assert.Contains("还差专业科目 42 学时、个人选修科目 18 学时；申报截至 2027-04-30，还有 158 天", page.Visible);
        Assert.Contains("选择单位并经确认后", page.Visible);
    }
}
