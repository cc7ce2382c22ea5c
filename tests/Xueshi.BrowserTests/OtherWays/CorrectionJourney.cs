using Microsoft.EntityFrameworkCore;
using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Modules.Certificates;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class CorrectionJourney
{
    private static readonly Learning Writing = new("工程论文写作", "选修课", "18");

    [Fact]
    public async Task A_certificate_whose_hours_are_replaced_is_corrected_on_the_public_page()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder);
        await using var clerk = await province.WelcomeAsync(Who.Employer);
        await using var officer = await province.WelcomeAsync(Who.Hrss);
        await using var passerBy = await province.WelcomeAsync(Who.Nobody);
        var link = await LinkAsync(province.Province);
        await holder.DeclareAsync(Writing);
        await clerk.OpenOnDeskAsync(Writing.Course);
        await clerk.DecideAsync("审核同意");

        await officer.GoAsync($"/hours/inspection/{province.Province[Subject.ApprovedRecord]}");
        await officer.TypeAsync("理由", "施教机构没有这一期培训");
        await officer.PressAsync("撤销认定");

        await passerBy.GoAsync(link);
        await passerBy.SeesAsync("已更正", "现行证书编号为");
        await passerBy.LookAsync("correction-corrected");
        await holder.TurnToAsync("继续教育证书打印");
        await holder.SeesAsync("通过", "已更正");
    }

    private static async Task<string> LinkAsync(Province province)
    {
        await using var db = province.App.Database.Open();
        var certificate = await db.Certificates.SingleAsync(TestContext.Current.CancellationToken);
        return $"/c/{certificate.Number}/{certificate.Token}";
    }
}
