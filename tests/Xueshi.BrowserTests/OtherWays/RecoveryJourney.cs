using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Access;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class RecoveryJourney
{
    private const string Another = "另一条 河边的 木棉 2026 开花了";

    [Theory]
    [Trait("Requirement", "ID-10")]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.WithoutScript)]
    public async Task A_forgotten_password_is_replaced_by_a_code_to_the_phone(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Nobody, device);
        if (device == Device.WithoutScript) await holder.Page.SetViewportSizeAsync(360, 740);
        var member = province.Province[Who.Holder];
        await holder.GoAsync("/sign-in");
        await holder.FollowAsync("密码找回");
        await holder.TypeAsync("账号", member.UserName);
        await holder.AnswerChallengeAsync();
        await holder.LookAsync("recovery-asked");
        await holder.PressAsync("发送验证码");
        await holder.SeesAsync("如果该账号有核验过的这种联系方式");
        await holder.LookAsync("recovery-code");
        await holder.TypeAsync("验证码", "1234 5678");
        await holder.PressAsync("下一步");
        await holder.SeesAsync("验证码不正确或已失效");
        await holder.TypeAsync("验证码", await province.Province.App.CodeAsync(member.Phone));
        await holder.PressAsync("下一步");
        await holder.LookAsync("recovery-password");
        await holder.TypeAsync("新密码", Another);
        await holder.TypeAsync("再次输入新密码", Another);
        await holder.PressAsync("设置新密码");
        await holder.SeesAsync("密码已重新设置");
        await holder.SignInAsync(member.UserName, Another);
        await holder.TurnToAsync("年度账户");
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_new_phone_takes_the_place_of_the_old_one(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder, device);
        province.Province.App.Clock.Advance(TimeSpan.FromMinutes(6));
        await holder.TurnToAsync("账号安全");
        await holder.FollowAsync("管理联系方式");
        await holder.SeesAsync("请确认是您本人");
        await holder.LookAsync("contacts-reauthenticate");
        await holder.TypeAsync("登录密码", Province.Password);
        await holder.PressAsync("确认");
        await holder.TypeAsync("新的手机号", "13900000002");
        await holder.LookAsync("contacts");
        await holder.PressAsync("发送验证码");
        await holder.TypeAsync("验证码", await province.Province.App.CodeAsync("13900000002"));
        await holder.LookAsync("contacts-code");
        await holder.PressAsync("核验");
        await holder.SeesAsync("联系方式已核验", "139****0002");
    }
}
