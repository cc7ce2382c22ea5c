using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

/// <summary>单位的信息变更、暂停和归并, as the organization and its HR department see them.</summary>
public class OrganizationJourney
{
    private const string NewName = "荔湾建筑设计研究院有限公司";

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_new_name_takes_effect_when_the_department_has_seen_the_license(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var clerk = await province.WelcomeAsync(Who.Employer, device);
        await using var officer = await province.WelcomeAsync(Who.Hrss, device);
        await clerk.GoAsync("/registry/own");
        await clerk.FollowAsync("申请信息变更");
        await clerk.TypeAsync("单位名称", NewName);
        await clerk.TypeAsync("法定代表人（负责人）", "张三");
        await clerk.TypeAsync("变更理由", "改制更名");
        await clerk.PressAsync("提交审核");
        await clerk.SeesAsync("没有提交");
        Assert.Equal(NewName, await clerk.ReadsInAsync("单位名称"));
        await clerk.AttachAsync("证照或核准文件", Paper.License);
        await clerk.LookAsync("organization-change-form");
        await clerk.PressAsync("提交审核");
        await clerk.SeesAsync("申请的事项", "信息变更");

        await officer.GoAsync("/registry/requests?q=荔湾设计院&kind=1");
        await officer.FollowAsync("荔湾设计院");
        await officer.SeesAsync(NewName, "改制更名");
        await officer.LookAsync("organization-change-decision");
        await officer.PressAsync("同意");
        await clerk.GoAsync("/registry/own");
        await clerk.SeesAsync(NewName);
        await clerk.LookAsync("organization-own");
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Two_registrations_of_one_organization_become_one(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        var (first, second) = (province.Province[Subject.Organization], province.Province[Subject.OtherOrganization]);
        await using var officer = await province.WelcomeAsync(Who.Hrss, device);
        await officer.GoAsync($"/registry/organizations/{first}/merge/{second}");
        await officer.PressAsync("确认归并");
        await officer.SeesAsync("请选择保留哪一份登记");
        await officer.MarkAsync("荔湾设计院");
        await officer.TypeAsync("归并理由", "同一证照登记了两次");
        await officer.LookAsync("organization-merge");
        await officer.PressAsync("确认归并");
        await officer.SeesAsync("正在归并");
        await officer.LookAsync("organization-merger");
        await officer.GoAsync($"/registry/organizations/{second}");
        await officer.SeesAsync("荔湾设计院");
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_suspended_organization_says_so_to_its_administrator(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var officer = await province.WelcomeAsync(Who.Hrss, device);
        await using var clerk = await province.WelcomeAsync(Who.Employer, device);
        await officer.GoAsync($"/registry/organizations/{province.Province[Subject.Organization]}/standing");
        await officer.TypeAsync("暂停理由", "经营地址查无此单位");
        await officer.PressAsync("暂停单位");
        await clerk.GoAsync("/registry/own");
        await clerk.SeesAsync("已暂停", "经营地址查无此单位");
        await clerk.LookAsync("organization-suspended");
    }
}
