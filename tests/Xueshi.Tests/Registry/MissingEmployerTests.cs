using System.Net;
using Xueshi.Platform.Data;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>找不到工作单位: reported by the person, answered by the HR department of the place.</summary>
public class MissingEmployerTests
{
    private const string Desk = "/registry/missing-employers";

    [Theory, BothDatabases]
    public async Task A_person_reports_the_department_of_the_place_answers_and_the_person_reads_it(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var person = await province.VisitAsync(Who.Colleague);
        var unchosen = await (await person.GetAsync("/profile/employer")).Form("choose").PressAsync("申请变更", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("请选择工作单位", unchosen.Find("#choose-Employer-refusal").TextContent);
        var form = (await person.GetAsync("/profile/employer/missing")).Form("missing");
        var refused = await form.Set("Input.Name", "").PressAsync("报告", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("请填写单位全称", refused.Visible);
        var sent = await form.Set("Input.Name", "荔湾新材料研究所").Set("Input.Jurisdiction", "4401").PressAsync("报告");
        Assert.Contains("荔湾新材料研究所", sent.Visible);

        Assert.DoesNotContain("荔湾新材料研究所", (await (await province.VisitAsync(Who.FarHrss)).GetAsync(Desk)).Visible);
        var officer = await province.VisitAsync(Who.Hrss);
        var page = await (await officer.GetAsync(Desk)).FollowAsync("荔湾新材料研究所");
        await page.Form("answer").PressAsync("办结并答复", HttpStatusCode.UnprocessableEntity);
        await page.Form("answer").Set("Input.Answer", "已联系登记，请按全称选择").PressAsync("办结并答复");

        Assert.Contains("已联系登记，请按全称选择", (await person.GetAsync("/profile/employer")).Visible);
        Assert.DoesNotContain("荔湾新材料研究所", (await officer.GetAsync(Desk)).Visible);
        Assert.Contains("荔湾新材料研究所", (await officer.GetAsync(Desk + "?status=handled")).Visible);
        // Answered meanwhile: the page has no form any more for the one who opened it before.
        Assert.Contains("内容刚刚被其他人更新", (await page.Form("answer").Set("Input.Answer", "另一答复").PressAsync("办结并答复", HttpStatusCode.Conflict)).Visible);
    }
}
