using System.IO.Compression;
using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

/// <summary>我的个人信息: taken away as a file, and the account closed and taken back (个人信息保护法 第四十五条、第四十七条).</summary>
public class PersonalDataJourney
{
    [Theory]
    [Trait("Requirement", "PI-06")]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.WithoutScript)]
    public async Task Somebody_takes_their_data_away_closes_the_account_and_comes_back(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var colleague = await province.WelcomeAsync(Who.Colleague, device);
        await colleague.TurnToAsync("我的个人信息");
        await colleague.LookAsync("personal-data");
        var button = colleague.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "导出我的个人信息" });
        var download = await colleague.Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        await using (var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken))
            Assert.Contains(zip.Entries, entry => entry.FullName.EndsWith(".json", StringComparison.Ordinal));

        await colleague.GoAsync("/account/closing");
        await colleague.LookAsync("closing");
        await colleague.PressAsync("注销账号");
        await colleague.GoAsync("/home");
        await colleague.SeesAsync("登录");
        await colleague.SignInAsync(province.Province[Who.Colleague].UserName, Province.Password);
        await colleague.SeesAsync("注销已撤回");
        await colleague.LookAsync("closing-taken-back");
    }
}
