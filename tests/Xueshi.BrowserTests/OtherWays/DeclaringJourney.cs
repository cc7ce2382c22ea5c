using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class DeclaringJourney
{
    private static readonly Learning Circuits = new("射频电路设计", "专业课", "12");

    [Fact]
    public async Task A_draft_is_handed_in_taken_back_and_handed_in_again()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder);
        await holder.FillDeclarationAsync(Circuits);
        await holder.PressAsync("保存草稿");
        await holder.SeesAsync("还没有提交，认定单位看不到。", "结业证明.pdf", "培训现场.jpg");

        await holder.FollowAsync("修改");
        await holder.TypeAsync("拟申报学时", "10");
        await holder.MarkAsync("移除 培训现场.jpg");
        await holder.PressAsync("提交");
        await holder.SeesAsync("待认定", "10 学时", "结业证明.pdf");
        await holder.SeesNotAsync("培训现场.jpg");

        await holder.PressAsync("撤回");
        await holder.SeesAsync("还没有提交，认定单位看不到。");
        await holder.FollowAsync("修改");
        await holder.PressAsync("提交");
        await holder.SeesAsync("待认定");
        await holder.LookAsync("declaring-handed-in");
    }

    [Fact]
    public async Task A_form_that_cannot_be_taken_says_what_to_do_and_keeps_what_was_typed()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder);
        await holder.FillDeclarationAsync(Circuits with { Hours = "很多" });
        await holder.PressAsync("提交");
        await holder.LookAsync("declaring-refused");
        Assert.Equal(Circuits.Course, await holder.ReadsInAsync("课程名称"));
        await holder.TypeAsync("拟申报学时", "12");
        await holder.PressAsync("提交");
        await holder.SeesAsync("待认定");
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.WithoutScript)]
    public async Task What_was_typed_survives_a_session_that_ended(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var holder = await province.WelcomeAsync(Who.Holder, device);
        await holder.FillDeclarationAsync(Circuits);
        province.Province.App.Clock.Advance(TimeSpan.FromMinutes(31));
        await holder.PressAsync("提交");
        await holder.TypeAsync("账号", province.Province[Who.Holder].UserName);
        await holder.TypeAsync("密码", Province.Password);
        await holder.PressAsync("登录");
        await holder.SeesAsync("已恢复您上次填写的内容");
        Assert.Equal(Circuits.Course, await holder.ReadsInAsync("课程名称"));
        await holder.AttachAsync("附件（证明材料）", Paper.Proof);
        await holder.PressAsync("提交");
        await holder.SeesAsync("待认定", Circuits.Course);
    }
}
