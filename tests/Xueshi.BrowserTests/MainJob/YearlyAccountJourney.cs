using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Exchange;
using Xunit;

namespace Xueshi.BrowserTests.MainJob;

/// <summary>The main job of the system, from a registration to a certificate that anybody can check, on every device.</summary>
public class YearlyAccountJourney
{
    private const string Employer = "广州荔湾电子有限公司";

    private static readonly Someone Chen = new("陈小荔", 1);
    private static readonly Someone Wang = new("王经办", 2);
    private static readonly Learning Circuits = new("射频电路设计", "专业课", "44");
    private static readonly Learning Writing = new("工程论文写作", "选修课", "18");

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.WithoutScript)]
    [Trait("Requirement", "WB-01")]
    [Trait("Requirement", "PI-08")]
    public async Task A_year_goes_from_registration_to_a_certificate_that_anybody_can_check(Device device)
    {
        await using var town = await Town.OpenAsync(device);
        var (chen, clerk, officer, passerBy) = (await town.WelcomeAsync(), await town.WelcomeAsync(), await town.WelcomeAsync(), await town.WelcomeAsync());

        await clerk.RegisterOrganizationAsync(Employer, Wang);
        await officer.SignInAsync(Town.Officer);
        await officer.ActForAsync(Town.HrssDepartment);
        await ApproveAsync(officer, Employer);
        await clerk.GoAsync("/home");
        await clerk.ActForAsync(Employer);

        await chen.RegisterAsync(Chen);
        await chen.FillProfileAsync();
        await chen.ChooseEmployerAsync(Employer);
        await ImportPublicHoursAsync(officer);
        await clerk.ConfirmAsync(Chen.Name);
        await clerk.SeesAsync("已确认");

        await chen.DeclareAsync(Circuits);
        await chen.DeclareAsync(Writing);
        await RecognizeAsync(clerk, Circuits, "42", "其余学时没有签到");
        await RecognizeAsync(clerk, Writing, "18");

        await chen.TurnToAsync("年度账户");
        await chen.SeesAsync("年度认证情况：通过", "公需科目 1 门", "30 / 30", "42 / 42", "18 / 18", "90 / 90");
        await chen.LookAsync("journey-account");
        var certificate = await MakeCertificateAsync(chen);
        await CheckAsync(passerBy, certificate);

        await TakeBackAsync(officer, Writing);
        await passerBy.GoAsync(certificate.Link);
        await passerBy.SeesAsync("已撤销");
        await passerBy.LookAsync("journey-revoked");
    }

    private static async Task ApproveAsync(Journey officer, string organization)
    {
        await officer.TurnToAsync("单位审核与管理");
        await officer.FollowAsync(organization);
        await officer.PressAsync("审核通过");
        await officer.SeesAsync("已审核通过，单位即可办理业务");
        await officer.SeesAsync("正常");
    }

    private static async Task ImportPublicHoursAsync(Journey officer)
    {
        await officer.UploadAsync(Paper.Workbook(new ImportLine("A-1", Chen.IdNumber, Chen.Name) { Hours = "30" }));
        await officer.PressAsync("确认导入");
        await officer.SeesAsync("待匹配");
    }

    private static async Task RecognizeAsync(Journey clerk, Learning learning, string hours, string? reason = null)
    {
        await clerk.OpenOnDeskAsync(learning.Course);
        await clerk.SeesAsync("结业证明.pdf", "培训现场.jpg");
        await clerk.DecideAsync("审核同意", hours, reason);
        await clerk.SeesAsync($"已认定 {hours} 学时");
    }

    private static async Task<Printed> MakeCertificateAsync(Journey chen)
    {
        await chen.TurnToAsync("继续教育证书打印");
        await chen.LookAsync("journey-year-table");
        await chen.PressAsync("生成证书：2026 年度");
        await chen.LookAsync("journey-certificate");
        var printed = Printed.Read(await chen.DownloadAsync("下载 PDF"));
        await chen.FollowAsync("打印页");
        await chen.SeesAsync(printed.Number, Chen.Name, "通过");
        await chen.LookAsync("journey-print");
        Printed.AssertOneLandscapeSheet(await chen.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        return printed;
    }

    private static async Task CheckAsync(Journey passerBy, Printed certificate)
    {
        await passerBy.GoAsync(certificate.Link);
        await passerBy.SeesAsync("有效", certificate.Number, Chen.Name, Chen.IdNumber[^4..]);
        await passerBy.SeesNotAsync(Chen.IdNumber);
        await passerBy.GoAsync("/");
        await passerBy.FollowAsync("证书查验");
        await passerBy.TypeAsync("证书编号", certificate.Number);
        await passerBy.TypeAsync("姓名", Chen.Name);
        await passerBy.PressAsync("查验");
        await passerBy.SeesAsync("这份证书有效", Circuits.Course);
    }

    private static async Task TakeBackAsync(Journey officer, Learning learning)
    {
        await officer.TurnToAsync("抽查与复核");
        await officer.FollowAsync(learning.Course);
        await officer.TypeAsync("理由", "证明材料与施教机构的登记不符");
        await officer.PressAsync("撤销认定");
        await officer.SeesAsync("认定已撤销");
    }
}
