using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

/// <summary>重复人员, and what takes two officers.</summary>
public class OnePersonJourney
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task An_officer_compares_two_people_merges_them_and_takes_it_back(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var officer = await province.WelcomeAsync(Who.Hrss, device);
        await officer.TurnToAsync("重复人员");
        await officer.LookAsync("duplicates");
        await officer.GoAsync($"/registry/duplicates/{province.Province[Subject.Duplicate]}");
        await officer.LookAsync("duplicate");
        await officer.TypeAsync("核对了什么", "照片、签名一致");
        await officer.PressAsync("确认是同一人，合并");
        await officer.SeesAsync("已合并");
        await officer.LookAsync("merge");
        await officer.TypeAsync("为什么撤销", "核对有误");
        await officer.PressAsync("撤销合并");
        await officer.SeesAsync("已撤销");
    }

    [Theory]
    [Trait("Requirement", "AZ-06")]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_second_officer_reads_the_material_and_says_no(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var officer = await province.WelcomeAsync(Who.Hrss, device);
        await officer.GoAsync("/approvals");
        await officer.LookAsync("proposals");
        await officer.GoAsync($"/approvals/{province.Province[Subject.Proposal]}");
        await officer.SeesAsync("证明系伪造", "核查笔录");
        await officer.LookAsync("proposal");
        await officer.TypeAsync("理由", "笔录没有签名");
        await officer.PressAsync("不批准");
        await officer.SeesAsync("笔录没有签名");
    }
}
