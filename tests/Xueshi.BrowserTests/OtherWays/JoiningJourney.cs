using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class JoiningJourney
{
    private static readonly Someone Newcomer = new("林新来", 11);

    [Fact]
    public async Task An_employer_confirms_several_people_at_once()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var newcomer = await province.WelcomeAsync(Who.Nobody);
        await using var clerk = await province.WelcomeAsync(Who.Employer);
        await newcomer.RegisterAsync(Newcomer);
        await newcomer.ChooseEmployerAsync("荔湾设计院");

        await clerk.TurnToAsync("人员确认");
        await clerk.MarkAsync($"选择 {Newcomer.Name}");
        await clerk.MarkAsync("选择 蒋待定");
        await clerk.PressAsync("确认勾选的人员");
        await clerk.SeesAsync("已确认 2 人");
        await clerk.LookAsync("joining-several");
        await newcomer.TurnToAsync("工作单位");
        await newcomer.SeesAsync("现在的单位", "荔湾设计院");
    }

    [Fact]
    public async Task Whoever_finds_no_employer_sees_that_there_is_none()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var newcomer = await province.WelcomeAsync(Who.Nobody);
        await newcomer.RegisterAsync(Newcomer);
        await newcomer.TurnToAsync("工作单位");
        await newcomer.TypeAsync("工作单位", "查无此处的研究院");
        var said = newcomer.Page.GetByText("没有找到，请换一个词");
        await said.WaitForAsync();
        Assert.InRange((await said.BoundingBoxAsync())!.Height, 12, 200);
    }

    [Fact]
    public async Task A_person_who_is_returned_reads_why()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var applicant = await province.WelcomeAsync(Who.Applicant);
        await using var clerk = await province.WelcomeAsync(Who.Employer);
        await clerk.TurnToAsync("人员确认");
        await clerk.FollowAsync("蒋待定");
        await clerk.TypeAsync("退回理由", "请先到人事部门报到");
        await clerk.PressAsync("退回申请");
        await applicant.TurnToAsync("工作单位");
        await applicant.SeesAsync("已退回", "请先到人事部门报到");
    }

    [Fact]
    public async Task An_organization_that_is_returned_repairs_its_registration()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var applicant = await province.WelcomeAsync(Who.Applicant);
        await using var officer = await province.WelcomeAsync(Who.Hrss);
        await ReviewAsync(officer, "请上传清晰的执照", "退回补正");

        await applicant.GoAsync($"/register/organization/{province.Province[Subject.PendingOrganization]}");
        await applicant.SeesAsync("已退回，请补正后重新提交", "请上传清晰的执照");
        await applicant.LookAsync("joining-returned");
        await applicant.TypeAsync("法定代表人（负责人）", "张三");
        await applicant.ChooseAsync("单位性质", "事业单位");
        await applicant.AttachAsync("证照", Paper.License);
        await applicant.PressAsync("重新提交");
        await applicant.SeesAsync("已提交，等待人社部门审核");

        await ReviewAsync(officer, "", "审核通过");
        await applicant.GoAsync($"/register/organization/{province.Province[Subject.PendingOrganization]}");
        await applicant.SeesAsync("审核通过");
    }

    private static async Task ReviewAsync(Journey officer, string reason, string decision)
    {
        await officer.TurnToAsync("单位审核与管理");
        await officer.FollowAsync("新登记单位");
        await officer.TypeAsync("退回理由", reason);
        await officer.PressAsync(decision);
    }
}
