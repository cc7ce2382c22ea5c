using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class SigningInJourney
{
    private const string Another = "另一条 河边的 木棉 2026 开花了";

    [Fact]
    public async Task Five_wrong_passwords_lock_for_an_hour()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Nobody);
        var login = province.Province[Who.Holder].UserName;
        for (var time = 0; time < 5; time++) await holder.SignInAsync(login, Another);
        await holder.SignInAsync(login, Province.Password);
        await holder.SeesAsync("账号已锁定 1 小时");
        await holder.LookAsync("signing-in-locked");

        province.Province.App.Clock.Advance(TimeSpan.FromMinutes(61));
        await holder.SignInAsync(login, Province.Password);
        await holder.TurnToAsync("年度账户");
    }

    [Fact]
    public async Task A_changed_password_is_the_only_one_that_opens()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder);
        await holder.GoAsync("/account/password");
        await holder.TypeAsync("原密码", Province.Password);
        await holder.TypeAsync("新密码", Another);
        await holder.TypeAsync("再次输入新密码", Another);
        await holder.PressAsync("修改密码");
        await holder.SeesAsync("密码已修改");
        await holder.SignOutAsync();

        var login = province.Province[Who.Holder].UserName;
        await holder.SignInAsync(login, Province.Password);
        await holder.SeesAsync("账号或密码不正确");
        await holder.SignInAsync(login, Another);
        await holder.TurnToAsync("继续教育记录");
    }
}
