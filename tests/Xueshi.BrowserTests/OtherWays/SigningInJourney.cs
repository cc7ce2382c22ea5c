using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Challenges;
using Xueshi.Tests.Access;
using Xueshi.Tests.Assurance;
using Xunit;
using static Microsoft.Playwright.Assertions;

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

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_browser_left_signed_in_elsewhere_is_signed_out_from_here(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var elsewhere = await province.WelcomeAsync(Who.Holder);
        await using var here = await province.WelcomeAsync(Who.Holder, device);
        await here.TurnToAsync("账号安全");
        await here.SeesAsync("本次登录", "Chrome · ");
        await here.LookAsync("signing-in-sessions");
        await here.PressAsync("退出其他全部登录");
        await here.SeesAsync("已退出 1 处登录");
        await elsewhere.GoAsync("/home");
        await elsewhere.SeesAsync("您在另一处退出了这里的登录");
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Somebody_signs_in_for_their_employer_with_the_keyboard_alone(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var clerk = await province.WelcomeAsync(Who.Nobody, device);
        await clerk.GoAsync("/sign-in");
        await clerk.EnterAsync("单位登录");
        await Expect(clerk.Page).ToHaveURLAsync(new Regex(@"/sign-in\?as=organization$"));
        await clerk.LookAsync("signing-in-organization");
        await clerk.KeyInAsync("账号", province.Province[Who.Employer].UserName);
        await clerk.KeyInAsync("密码", Province.Password);
        await clerk.Page.Keyboard.PressAsync("Enter");
        await Expect(clerk.Page).ToHaveURLAsync(new Regex("/home$"), new() { Timeout = 15_000 });
        await clerk.SeesAsync("您正在以单位管理员身份为荔湾设计院办理业务");
    }

    [Theory]
    [Trait("Requirement", "ID-04")]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.WithoutScript)]
    public async Task After_a_failure_signing_in_takes_a_challenge_that_script_solves_and_people_without_it_can_read(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Nobody, device);
        var login = province.Province[Who.Holder].UserName;
        await holder.SignInAsync(login, Another);
        await holder.SeesAsync("账号或密码不正确");
        await holder.LookAsync("signing-in-challenge");
        if (device == Device.WithoutScript)
        {
            await holder.TypeAsync("账号", login);
            await holder.PressAsync("看不清，换一张");
            Assert.Equal(login, await holder.ReadsInAsync("账号"));
            await holder.TypeAsync("密码", Province.Password);
            await holder.TypeAsync("验证码", "00000");
            await holder.PressAsync("登录");
            await holder.SeesAsync("验证码不正确或已过期");
        }
        await holder.TypeAsync("账号", login);
        await holder.TypeAsync("密码", Province.Password);
        await holder.AnswerChallengeAsync();
        await holder.PressAsync("登录");
        await holder.TurnToAsync("继续教育记录");
    }

    [Fact]
    [Trait("Requirement", "ID-04")]
    public async Task A_challenge_that_costs_real_work_is_solved_while_the_form_is_filled_in()
    {
        await using var province = await SettledProvince.OpenAsync(services => services.Configure<ChallengeOptions>(options => options.Bits = new ChallengeOptions().Bits));
        await using var newcomer = await province.WelcomeAsync(Who.Nobody);
        await newcomer.GoAsync("/register");
        await newcomer.LookAsync("registering-challenge");
        await newcomer.Page.WaitForFunctionAsync("document.querySelector('[name=\"Input.Proof\"]').value !== ''");
        Assert.False(await newcomer.Page.GetByLabel("验证码").IsVisibleAsync());
        await newcomer.RegisterAsync(new("林新来", 11));
    }

    [Theory]
    [Trait("Requirement", "ID-09")]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task An_officer_sets_up_an_authenticator_before_anything_else_and_signs_in_with_it(Device device)
    {
        await using var province = await SettledProvince.OpenAsync(services => services.AddSingleton(new SecondFactorPolicy(true)));
        await using var officer = await province.WelcomeAsync(Who.Nobody, device);
        var login = province.Province[Who.Hrss].UserName;
        var clock = province.Province.App.Clock;
        await officer.SignInAsync(login, Province.Password);
        await officer.SeesAsync("请先启用两步验证");
        await officer.LookAsync("second-factor-set-up");
        var phone = new Authenticator((await officer.Page.Locator(".copy-text code").TextContentAsync())!);
        await officer.TypeAsync("验证码", phone.CodeAt(clock.Now));
        await officer.PressAsync("启用两步验证");
        await officer.SeesAsync("恢复码只显示这一次");
        await officer.LookAsync("second-factor-codes");
        await officer.FollowAsync("已经存好，继续");
        await officer.SignOutAsync();

        clock.Advance(TimeSpan.FromSeconds(30));
        await officer.GoAsync("/sign-in?as=organization");
        await officer.TypeAsync("账号", login);
        await officer.TypeAsync("密码", Province.Password);
        await officer.PressAsync("登录");
        await officer.LookAsync("second-factor-step");
        await officer.TypeAsync("验证码", phone.CodeAt(clock.Now));
        await officer.PressAsync("继续登录");
        await officer.SeesAsync("您正在以人社部门身份为广州市人社局办理业务");
        await officer.GoAsync("/account/security/second-factor");
        await officer.LookAsync("second-factor-on");
    }

    [Theory]
    [Trait("Requirement", "ID-09")]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_passkey_of_the_device_is_added_and_opens_the_account(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        // A passkey belongs to a name, never to a number.
        await using var holder = await Journey.StartAsync(new UriBuilder(province.Province.App.Address) { Host = "localhost" }.Uri, device);
        var tools = await holder.Page.Context.NewCDPSessionAsync(holder.Page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        await holder.SignInAsync(province.Province[Who.Holder].UserName, Province.Password);
        await holder.GoAsync("/account/security/passkeys");
        await holder.LookAsync("passkeys-none");
        await holder.TypeAsync("名称", "办公室电脑");
        await holder.PressAsync("添加");
        await holder.SeesAsync("通行密钥已添加", "恢复码只显示这一次");
        await holder.GoAsync("/account/security/passkeys");
        await holder.LookAsync("passkeys-one");
        await holder.SignOutAsync();

        await holder.GoAsync("/sign-in");
        await holder.FollowAsync("用通行密钥登录");
        await holder.LookAsync("passkeys-sign-in");
        await holder.PressAsync("确认身份");
        await holder.SeesAsync("您正在办理个人业务");
    }
}
