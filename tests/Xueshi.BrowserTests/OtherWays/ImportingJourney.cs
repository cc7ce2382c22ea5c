using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Exchange;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class ImportingJourney
{
    private const string Topic = "人工智能赋能制造业高质量发展";

    [Fact]
    public async Task A_workbook_is_tried_taken_in_part_and_undone()
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var officer = await province.WelcomeAsync(Who.Hrss);
        await using var holder = await province.WelcomeAsync(Who.Holder);
        var known = new ImportLine("A-1", province.Province[Who.Holder].IdNumber, "陈荔湾");

        await officer.UploadAsync(Paper.Workbook(known, new("A-2", ImportLine.Number(7), "还没注册"), known with { RecordId = "A-3", Hours = "零" }));
        await officer.SeesAsync("可入账", "将待匹配", "未通过", "零");
        await officer.LookAsync("importing-tried");
        await holder.TurnToAsync("年度账户");
        await holder.SeesNotAsync(Topic);

        await officer.PressAsync("确认导入");
        await officer.SeesAsync("已入账", "待匹配");
        await holder.TurnToAsync("年度账户");
        await holder.SeesAsync(Topic, "48 / 30");

        await officer.TypeAsync("理由", "文件传错了");
        await officer.PressAsync("撤回本批");
        await officer.SeesAsync("已撤回");
        await officer.LookAsync("importing-undone");
        await holder.TurnToAsync("年度账户");
        await holder.SeesAsync("30 / 30");
    }
}
