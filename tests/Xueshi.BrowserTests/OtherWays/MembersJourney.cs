using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Modules.Access;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class MembersJourney
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.WithoutScript)]
    public async Task A_colleague_is_invited_accepts_and_recognizes_for_one_department_only(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await PrepareAsync(province, "研发部");
        var record = province.Province[Subject.SubmittedRecord];
        await using var clerk = await province.WelcomeAsync(Who.Employer, device);
        await clerk.TurnToAsync("单位管理员与授权");
        await clerk.LookAsync($"members-{device}");
        await clerk.FollowAsync("邀请工作人员");
        await clerk.TypeAsync("姓名", "李同事");
        await clerk.PressAsync("查询");
        await clerk.FollowAsync("邀请 李同事");
        await clerk.LookAsync($"members-invite-{device}");
        await clerk.MarkAsync("学时认定员");
        await clerk.TypeAsync("限于部门", "财务处");
        await clerk.PressAsync("邀请");
        await clerk.SeesAsync("等待接受的邀请", "部门：财务处");

        await using var colleague = await province.WelcomeAsync(Who.Colleague, device);
        await colleague.FollowAsync("授权邀请");
        await colleague.FollowAsync("荔湾设计院：学时认定员");
        await colleague.LookAsync($"members-offer-{device}");
        await colleague.PressAsync("接受");
        await colleague.SeesAsync("现在的授权", "学时认定员");
        await colleague.PressInHeaderAsync("荔湾设计院（学时认定员，部门：财务处）");
        await colleague.GoAsync($"/hours/desk/{record}", 404);

        await clerk.GoAsync("/members");
        await clerk.FollowAsync("李同事");
        await clerk.TypeAsync("限于部门", "财务处\n研发部");
        await clerk.LookAsync($"members-change-{device}");
        await clerk.PressAsync("保存");
        await clerk.SeesAsync("财务处、研发部");
        await colleague.GoAsync($"/hours/desk/{record}");
        await colleague.DecideAsync("审核同意", "6", "其余学时没有签到");
        await colleague.SeesAsync("已认定 6 学时");
    }

    /// <summary>The holder works in this department, and nobody is invited yet.</summary>
    private static Task<bool> PrepareAsync(SettledProvince province, string department) => province.Province.App.RunAsync(async services =>
    {
        var (db, cancel) = (services.GetRequiredService<XueshiDb>(), TestContext.Current.CancellationToken);
        var holder = province.Province[Who.Holder].PersonId;
        await db.RoleInvitations.ExecuteDeleteAsync(cancel);
        await db.Employments.Where(e => e.PersonId == holder).ExecuteUpdateAsync(set => set.SetProperty(e => e.Department, department), cancel);
        return true;
    });
}
