using Microsoft.AspNetCore.Components;
using Xueshi.Ui.Lists;
using Xueshi.Ui.Parts;
using Xunit;

namespace Xueshi.Tests.Ui;

public class ListTests
{
    [Fact]
    public async Task Paging_keeps_the_filters_of_the_address()
    {
        var page = await Page.OfAsync<Pager>(new() { ["Total"] = 312L, ["Shown"] = 20, ["Next"] = "k2", ["Previous"] = "k1" }, "http://localhost/hours?status=approved&after=k0");
        Assert.Equal("/hours?status=approved&after=k2", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/hours?status=approved&before=k1", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/hours?status=approved", page.QuerySelector("a[rel=first]")!.GetAttribute("href"));
        Assert.Contains("共 312 条", page.Body!.TextContent);
    }

    [Fact]
    public async Task A_list_that_fits_on_one_page_has_no_paging_links()
    {
        var page = await Page.OfAsync<Pager>(new() { ["Total"] = 2L, ["Shown"] = 2 });
        Assert.Empty(page.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        var page = await Page.OfAsync<DataTable<string>>(new()
        {
            ["Items"] = Array.Empty<string>(),
            ["Caption"] = "记录",
            ["Head"] = (RenderFragment)(_ => { }),
            ["Row"] = (RenderFragment<string>)(_ => _ => { }),
            ["Empty"] = (RenderFragment)(b => b.AddContent(0, "填报第一条")),
        });
        Assert.Null(page.QuerySelector("table"));
        Assert.Equal("填报第一条", page.Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData(1850, 1800, 1800, "已达标")]
    [InlineData(1800, 1800, 1800, "已达标")]
    [InlineData(50, 1800, 50, "还差 17.5 学时")]
    [InlineData(-100, 1800, 0, "还差 19 学时")]
    public async Task The_bar_says_in_words_what_is_missing(int done, int required, int drawn, string words)
    {
        var page = await Page.OfAsync<HoursBar>(new() { ["Label"] = "选修科目", ["Done"] = done, ["Required"] = (int?)required });
        Assert.Equal(drawn.ToString(), page.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Contains(words, page.Body!.TextContent);
    }

    [Fact]
    public async Task A_category_that_a_sector_does_not_have_reads_not_set()
    {
        var page = await Page.OfAsync<HoursBar>(new() { ["Label"] = "选修科目", ["Done"] = 0, ["NotRequiredText"] = "不设" });
        Assert.Null(page.QuerySelector("progress"));
        Assert.Contains("不设", page.Body!.TextContent);
    }

    [Fact]
    public async Task A_line_does_not_end_within_a_day()
    {
        var page = await Page.OfAsync<Fact>(new() { ["Label"] = "学习与申报", ["Value"] = "2026-01-01 至 2027-04-30，逾期不补" });
        Assert.Equal("2026-01-01 至 2027-04-30，逾期不补", page.QuerySelector("dd")!.TextContent);
        Assert.Equal(["2026-01-01", "2027-04-30"], page.QuerySelectorAll(".moment").Select(day => day.TextContent));
    }
}
