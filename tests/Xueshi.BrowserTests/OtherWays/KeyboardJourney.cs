using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

/// <summary>Somebody who uses neither mouse nor finger: every step by Tab, the arrows, Space and Enter.</summary>
public class KeyboardJourney
{
    private static readonly Someone Newcomer = new("林新来", 11);

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Somebody_registers_chooses_an_employer_and_is_confirmed_with_the_keyboard_alone(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var newcomer = await province.WelcomeAsync(Who.Nobody, device);
        await newcomer.GoAsync("/");
        await newcomer.EnterAsync("个人注册");
        await newcomer.KeyInAsync("证件号码", Newcomer.IdNumber);
        await newcomer.KeyInAsync("姓名", Newcomer.Name);
        await newcomer.KeyInAsync("手机号", Newcomer.Phone);
        await newcomer.KeyInAsync("用户名", Newcomer.UserName);
        await newcomer.KeyInAsync("设置密码", Someone.Password);
        await newcomer.KeyInAsync("再次输入密码", Someone.Password);
        await newcomer.EnterAsync("注册");
        await newcomer.SeesAsync("人员基本信息");

        await newcomer.GoAsync("/profile/employer");
        await newcomer.KeyInAsync("工作单位", "荔湾设计院");
        await newcomer.Page.Locator(".search-field").GetByRole(Microsoft.Playwright.AriaRole.Option).First.WaitForAsync();
        await newcomer.Page.Keyboard.PressAsync("ArrowDown");
        await newcomer.Page.Keyboard.PressAsync("Enter");
        await newcomer.EnterAsync("提交给单位确认");
        await newcomer.SeesAsync("等待单位人员确认：荔湾设计院");

        await using var clerk = await province.WelcomeAsync(Who.Employer, device);
        await clerk.GoAsync("/registry/people");
        await clerk.TabToAsync($"选择 {Newcomer.Name}");
        await clerk.Page.Keyboard.PressAsync("Space");
        await clerk.EnterAsync("确认勾选的人员");
        await clerk.SeesAsync("已确认 1 人");
    }
}
