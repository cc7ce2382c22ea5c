using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class NameCorrectionJourney
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_wrong_name_is_corrected_from_the_request_to_the_certificate(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder, device);
        await using var officer = await province.WelcomeAsync(Who.Hrss, device);

        await holder.TurnToAsync("更正申请");
        await holder.FollowAsync("姓名");
        await holder.SeesAsync("请核对下面的内容");
        await holder.FollowAsync("修改");
        await holder.TypeAsync("正确的姓名", "陈荔弯");
        await holder.TypeAsync("理由", "登记时写错一个字");
        await holder.AttachAsync("附件（证明材料）", Paper.Proof);
        await holder.LookAsync("name-correction-form");
        await holder.PressAsync("下一步：核对");
        await holder.LookAsync("name-correction-check");
        await holder.PressAsync("提交");
        await holder.SeesAsync("已提交");

        await officer.TurnToAsync("更正申请");
        await officer.LookAsync("name-correction-desk");
        await officer.FollowAsync("陈荔湾");
        await officer.SeesAsync("结业证明.pdf", "将标为已更正");
        await officer.TypeAsync("核对情况或理由", "已核对户口簿变更页原件");
        await officer.LookAsync("name-correction-decision");
        await officer.PressAsync("准予更正");
        await officer.SeesAsync("已更正");

        await holder.GoAsync("/profile/corrections");
        await holder.SeesAsync("已更正", "曾用姓名、证件", "陈荔湾");
        await holder.LookAsync("name-correction-done");
        await holder.TurnToAsync("继续教育证书打印");
        await holder.SeesAsync("陈荔弯", "已更正");
    }
}
