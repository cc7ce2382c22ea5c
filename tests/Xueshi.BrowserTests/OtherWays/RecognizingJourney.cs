using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class RecognizingJourney
{
    private static readonly Learning Circuits = new("射频电路设计", "专业课", "12");
    private static readonly Learning Writing = new("工程论文写作", "选修课", "8");

    [Fact]
    public async Task A_record_is_returned_repaired_rejected_and_appealed()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder);
        await using var clerk = await province.WelcomeAsync(Who.Employer);
        await holder.DeclareAsync(Circuits);

        await clerk.OpenOnDeskAsync(Circuits.Course);
        await clerk.DecideAsync("退回修改", reason: "结业证明缺少机构公章");
        await holder.OpenRecordAsync(Circuits.Course);
        await holder.SeesAsync("退回修改", "结业证明缺少机构公章");
        await holder.FollowAsync("修改后再提交");
        await holder.PressAsync("提交");

        await clerk.OpenOnDeskAsync(Circuits.Course);
        await clerk.DecideAsync("审核不同意", reason: "课程与从事专业无关");
        await holder.OpenRecordAsync(Circuits.Course);
        await holder.SeesAsync("审核不同意", "课程与从事专业无关");
        await holder.FollowAsync("申诉");
        await holder.TypeAsync("申诉理由", "课程属于本岗位的核心技术");
        await holder.PressAsync("提交申诉");
        await holder.SeesAsync("申诉中");
        await holder.LookAsync("recognizing-appealed");
    }

    [Fact]
    public async Task Fewer_hours_are_recognized_never_more_and_the_account_moves_at_once()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder);
        await using var clerk = await province.WelcomeAsync(Who.Employer);
        await holder.DeclareAsync(Circuits);

        await clerk.OpenOnDeskAsync(Circuits.Course);
        await clerk.DecideAsync("审核同意", "13");
        await clerk.SeesAsync("不能超过");
        await clerk.LookAsync("recognizing-refused");
        await clerk.DecideAsync("审核同意", "10");
        await clerk.SeesAsync("认定的学时少于申报，请写明理由");
        await clerk.DecideAsync("审核同意", "10", "最后两学时没有签到");
        await clerk.SeesAsync("撤回本次认定");
        await holder.TurnToAsync("年度账户");
        await holder.SeesAsync("52 / 42", Circuits.Course);
        await holder.FollowAsync(Circuits.Course);
        await holder.SeesAsync("最后两学时没有签到");
    }

    [Fact]
    public async Task Of_several_at_once_each_gets_an_answer()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder);
        await using var clerk = await province.WelcomeAsync(Who.Employer);
        await holder.DeclareAsync(Circuits);
        await holder.DeclareAsync(Writing);

        await clerk.TurnToAsync("学时认定");
        await clerk.MarkAsync($"选择 陈荔湾 的 {Circuits.Course}");
        await clerk.MarkAsync($"选择 陈荔湾 的 {Writing.Course}");
        await holder.OpenRecordAsync(Writing.Course);
        await holder.PressAsync("撤回");
        await clerk.PressAsync("勾选的按申报学时认定");
        await clerk.SeesAsync("1 条认定，1 条未办");
        await clerk.LookAsync("recognizing-several");
    }
}
