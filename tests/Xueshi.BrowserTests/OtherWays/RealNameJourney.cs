using Microsoft.Extensions.DependencyInjection;
using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Modules.Access.Provincial;
using Xueshi.Modules.Registry.RealName;
using Xueshi.TestServers;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class RealNameJourney
{
    [Theory]
    [Trait("Requirement", "ID-13")]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.WithoutScript)]
    public async Task A_person_proves_who_they_are_and_reads_how_and_when(Device device)
    {
        await using var province = await SettledProvince.OpenAsync(services => services.AddSimulator());
        await using var holder = await province.WelcomeAsync(Who.Holder, device);
        await holder.TurnToAsync("账号安全");
        await holder.SeesAsync("已确认");
        await holder.FollowAsync("去实名认证");
        await holder.LookAsync("real-name-before");
        await holder.PressAsync("去实名认证");
        await holder.SeesAsync("模拟实名平台");
        await holder.LookAsync("real-name-simulator");
        await holder.TypeAsync("平台登记的姓名", "陈荔弯");
        await holder.PressAsync("核验通过");
        await holder.SeesAsync("姓名将由“陈荔湾”改为“陈荔弯”");
        await holder.LookAsync("real-name-result");
        await holder.PressAsync("完成认证");
        await holder.SeesAsync("实名认证已通过", "已实名", "实名平台核验", "陈荔弯");
        await holder.LookAsync("real-name-after");
        await holder.TurnToAsync("账号安全");
        await holder.LookAsync("real-name-security");
    }

    [Theory]
    [Trait("Requirement", "ID-12")]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Somebody_comes_in_with_the_provincial_account(Device device)
    {
        await using var provider = await ProvincialProvider.StartAsync();
        await using var province = await SettledProvince.OpenAsync(services => services.AddProvincialSignIn(new()
        {
            Authority = provider.Issuer, ClientId = ProvincialProvider.ClientId, ClientSecret = ProvincialProvider.ClientSecret,
        }));
        await provider.RegisterAsync(new Uri(province.Province.App.Address, ProvincialSetup.ReturnPath));
        var known = province.Province[Who.Holder];
        provider.Knows(new("s-1", known.Name, known.IdNumber), new("s-2", "林新来", Xueshi.Tests.Access.Applicants.Number));

        await using var holder = await province.WelcomeAsync(Who.Nobody, device);
        await holder.GoAsync("/sign-in");
        await holder.LookAsync("provincial-sign-in");
        await holder.FollowAsync("省网厅账号登录");
        await holder.FollowAsync(known.Name);
        await holder.SeesAsync("您正在办理个人业务");
        await holder.GoAsync("/account/security/provincial");
        await holder.SeesAsync("最近使用");
        await holder.LookAsync("provincial-links");

        await using var newcomer = await province.WelcomeAsync(Who.Nobody, device);
        await newcomer.GoAsync("/sign-in");
        await newcomer.FollowAsync("省网厅账号登录");
        await newcomer.FollowAsync("林新来");
        await newcomer.SeesAsync("这是您第一次用省网厅账号登录本系统");
        await newcomer.LookAsync("provincial-register");
        await newcomer.TypeAsync("手机号", "13800000077");
        await newcomer.TypeAsync("用户名", "lin.xinlai");
        await newcomer.TypeAsync("设置密码", Province.Password);
        await newcomer.TypeAsync("再次输入密码", Province.Password);
        await newcomer.PressAsync("注册并登录");
        await newcomer.SeesAsync("林新来", "已实名");
    }
}
