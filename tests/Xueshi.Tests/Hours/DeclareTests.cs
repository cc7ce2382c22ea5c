using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Files;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>Declaring through the pages, as a person without script would.</summary>
public class DeclareTests
{
    [Theory, BothDatabases]
    public async Task A_person_declares_and_the_employer_recognizes_through_the_pages(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var person = await story.SignInAsync(story.Person);
        var list = await person.GetAsync(HoursAddresses.Records);
        Assert.Contains("还没有继续教育记录", list.Visible);

        var form = (await list.FollowAsync("填报记录")).Form("declare");
        Assert.Equal("2026", form.Element["Input.Year"]?.GetAttribute("value") ?? form.Element.QuerySelector("option[selected]")?.GetAttribute("value"));
        var page = await form
            .Set("Input.CourseName", "大规模天线阵列设计").Set("Input.Category", "2").Set("Input.FormCode", "face-to-face").Set("Input.Year", "2026")
            .Set("Input.StartedOn", "2026-03-02").Set("Input.EndedOn", "2026-03-06").Set("Input.TrainingDays", "5").Set("Input.DeclaredHours", "40")
            .Set("Input.Assessment", "合格").Set("Input.InstitutionName", "广东省电子信息行业协会").Set("Input.Content", "射频前端设计")
            .Attach("Input.Evidence", "学习证明.pdf", Pdfs.Good()).PressAsync("提交");
        Assert.Contains("待认定", page.Visible);
        Assert.Contains("广州越秀电子有限公司", page.Visible);
        Assert.Contains("学习证明.pdf", page.Visible);

        var reviewer = await story.SignInAsync(story.Reviewer);
        var desk = await reviewer.GetAsync(HoursAddresses.Desk);
        var material = await desk.FollowAsync("大规模天线阵列设计");
        Assert.Contains("2026 年度专业科目 0→40/42，还差 2 学时", material.Visible);
        var decided = await material.Form("decide").Set("Input.Decision", "1").Set("Input.Hours", "36").Set("Input.Reason", "后半程无签到").PressAsync("提交认定结果");
        Assert.Contains("撤回认定", decided.Visible);

        var account = await story.AccountAsync(story.Person, 2026);
        Assert.Equal(CreditHours.Of(36), account!.ProfessionalHours);
        list = await person.GetAsync(HoursAddresses.Records);
        Assert.Contains("审核同意", list.Visible);
        Assert.Contains("36", list.Find("td[data-label=认定学时]").TextContent);
    }

    [Theory, BothDatabases]
    public async Task What_was_typed_and_uploaded_survives_a_refused_form(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var person = await story.SignInAsync(story.Person);
        var page = await (await person.GetAsync(HoursAddresses.NewRecord)).Form("declare")
            .Set("Input.CourseName", "少填了几项").Set("Input.Category", "2").Set("Input.FormCode", "online").Set("Input.DeclaredHours", "十二")
            .Attach("Input.Evidence", "证明.pdf", Pdfs.Good()).PressAsync("提交", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("拟申报学时请填数字", page.Visible);
        Assert.Contains("证明.pdf", page.Visible);
        Assert.Equal("十二", page.Find("input[name='Input.DeclaredHours']").GetAttribute("value"));

        page = await page.Form("declare").Set("Input.DeclaredHours", "12").Set("Input.InstitutionName", "协会").Set("Input.StartedOn", "2026-03-02").Set("Input.EndedOn", "2026-03-06").PressAsync("提交");
        Assert.Contains("证明.pdf", page.Visible);
        Assert.Contains("待认定", page.Visible);
    }

    [Theory, BothDatabases]
    public async Task One_look_at_a_refused_form_tells_everything_that_is_amiss(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var person = await story.SignInAsync(story.Person);
        var page = await (await person.GetAsync(HoursAddresses.NewRecord)).Form("declare")
            .Set("Input.DeclaredHours", "十二").Set("Input.StartedOn", "2026-03-06").Set("Input.EndedOn", "2026-03-02").PressAsync("提交", HttpStatusCode.UnprocessableEntity);
        foreach (var sentence in (string[])["请选择课程类型。", "拟申报学时请填数字", "请填写课程名称。", "请填写施教机构名称。", "请选择学时申报形式。", "学习结束时间不能早于开始时间。", "请上传学习证明材料"])
            Assert.Contains(sentence, page.Visible);
        Assert.DoesNotContain("拟申报学时须大于 0", page.Visible);
    }

    [Theory, BothDatabases]
    public async Task Whoever_comes_from_the_account_of_a_year_declares_for_that_year(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        story.App.Clock.Set(2026, 3, 10);
        var person = await story.SignInAsync(story.Person);
        foreach (var year in (string[])["2025", "2026"])
        {
            var form = await person.GetAsync($"{HoursAddresses.NewRecord}?year={year}");
            Assert.Equal(year, form.Find("select[name='Input.Year'] option[selected]").GetAttribute("value"));
        }
    }

    [Theory, BothDatabases]
    public async Task A_draft_may_lack_almost_everything_and_is_finished_later(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var person = await story.SignInAsync(story.Person);
        var page = await (await person.GetAsync(HoursAddresses.NewRecord)).Form("declare").Set("Input.CourseName", "以后再补").Set("Input.Category", "3").PressAsync("保存草稿");
        Assert.Contains("还没有提交", page.Visible);
        page = await (await page.FollowAsync("修改")).Form("declare").PressAsync("提交", HttpStatusCode.UnprocessableEntity);
        foreach (var missing in new[] { "请填写学习开始时间", "请填写学习结束时间", "拟申报学时须大于 0", "请选择学时申报形式", "请填写施教机构名称", "请上传学习证明材料" })
            Assert.Contains(missing, page.Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "UP-01")]
    public async Task A_record_takes_five_files_and_no_sixth(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var form = (await (await story.SignInAsync(story.Person)).GetAsync(HoursAddresses.NewRecord)).Form("declare").Set("Input.CourseName", "附件很多").Set("Input.Category", "2");
        for (var i = 1; i <= 6; i++) form.Attach("Input.Evidence", $"证明{i}.pdf", Pdfs.Good());
        var page = await form.PressAsync("保存草稿", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("最多附 5 个文件，请先移除不需要的", page.Visible);
        Assert.Contains("证明5.pdf", page.Visible);
        Assert.DoesNotContain("证明6.pdf", page.Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "UP-01")]
    public async Task A_file_above_what_a_person_may_keep_is_refused(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var person = await story.SignInAsync(story.Person);
        await Draft(await person.GetAsync(HoursAddresses.NewRecord), "第一份.pdf").PressAsync("保存草稿");
        await using (var db = story.App.Database.Open())
        {
            var most = new FileLimits().MaxBytesPerOwner;
            Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE platform_stored_files SET size = {most}", TestContext.Current.CancellationToken));
        }
        var page = await Draft(await person.GetAsync(HoursAddresses.NewRecord), "第二份.pdf").PressAsync("保存草稿", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("「第二份.pdf」：您保存的文件合计已达 500 MB 上限", page.Visible);
        // What others keep does not count.
        var colleague = await story.SignInAsync(await story.PersonAsync("何同事", story.Employer));
        await Draft(await colleague.GetAsync(HoursAddresses.NewRecord), "别人的.pdf").PressAsync("保存草稿");

        static Http.PageForm Draft(Http.Page page, string file) =>
            page.Form("declare").Set("Input.CourseName", "占满空间").Set("Input.Category", "2").Attach("Input.Evidence", file, Pdfs.Good());
    }
}
