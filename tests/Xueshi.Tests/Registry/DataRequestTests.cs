using System.Net;
using Xueshi.Platform.Data;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>个人信息请求: what a person cannot correct alone, answered within 15 working days.</summary>
public class DataRequestTests
{
    private const string Desk = "/registry/data-requests";

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    public async Task A_person_asks_the_department_of_the_place_answers_with_a_reason_and_the_person_reads_it(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var person = await province.VisitAsync(Who.Colleague);
        var form = (await person.GetAsync("/account/personal-data/requests")).Form("request");
        Assert.Contains("请写明哪一项信息", (await form.PressAsync("提出请求", HttpStatusCode.UnprocessableEntity)).Visible);
        var sent = await form.Set("Input.Kind", "2").Set("Input.Text", "请删除 2019 年的证明材料").PressAsync("提出请求");
        // Monday 2026-11-23 and fifteen working days.
        Assert.Contains("最迟 2026-12-14 答复", sent.Visible);

        Assert.DoesNotContain("李同事", (await (await province.VisitAsync(Who.FarHrss)).GetAsync(Desk)).Visible);
        var officer = await province.VisitAsync(Who.Hrss);
        Assert.Contains("个人信息请求", (await officer.GetAsync("/home")).Visible);
        province.App.Clock.Set(2026, 12, 15);
        officer = await province.VisitAsync(Who.Hrss);
        Assert.Contains("已逾期", (await officer.GetAsync(Desk)).Visible);
        var page = await (await officer.GetAsync(Desk)).FollowAsync("删除");
        await page.Form("answer").Set("Input.Answer", "见条例").PressAsync("答复", HttpStatusCode.UnprocessableEntity);
        await page.Form("answer").Set("Input.Outcome", "refused").Set("Input.Answer", "认定依据须随档案保存").PressAsync("答复");

        person = await province.VisitAsync(Who.Colleague);
        var read = await person.GetAsync("/account/personal-data/requests");
        Assert.Contains("未予办理", read.Visible);
        Assert.Contains("认定依据须随档案保存", read.Visible);
        Assert.DoesNotContain("李同事", (await officer.GetAsync(Desk)).Visible);
        await page.Form("answer").Set("Input.Outcome", "done").Set("Input.Answer", "另一答复").PressAsync("答复", HttpStatusCode.Conflict);
    }
}
