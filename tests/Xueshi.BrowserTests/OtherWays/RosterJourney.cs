using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xueshi.BrowserTests.People;
using Xueshi.BrowserTests.Steps;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Exchange;
using Xueshi.Tests.Registry;
using Xunit;

namespace Xueshi.BrowserTests.OtherWays;

public class RosterJourney
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Somebody_put_on_a_roster_comes_in_by_the_link(Device device)
    {
        await using var province = await SettledProvince.OpenAsync();
        await using var clerk = await province.WelcomeAsync(Who.Employer, device);
        await clerk.TurnToAsync("人员");
        await clerk.FollowAsync("名册导入");
        await clerk.FollowAsync("上传名册");
        await clerk.AttachAsync("人员名册", new FilePayload { Name = "名册.csv", MimeType = "text/csv", Buffer = RosterStory.Csv(RosterStory.Added("温新员", ImportLine.Number(9), phone: "13800138000")) });
        await clerk.PressAsync("上传并试算");
        await clerk.SeesAsync("试算中");
        await WorkAsync(province);
        await clerk.SeesAsync("新增 1 人");
        await clerk.LookAsync($"roster-tried-{device}");
        await clerk.PressAsync("确认导入");
        await WorkAsync(province);
        await clerk.GoAsync("/registry/invitations");
        await clerk.SeesAsync("温新员", "等待本人确认");

        await using var newcomer = await province.WelcomeAsync(Who.Nobody, device);
        await newcomer.GoAsync(await LinkAsync(province));
        await newcomer.LookAsync($"activation-{device}");
        await newcomer.TypeAsync("用户名", "wenxinyuan");
        await newcomer.TypeAsync("设置密码", Province.Password);
        await newcomer.TypeAsync("再次输入密码", Province.Password);
        await newcomer.PressAsync("设置账号并确认");
        await newcomer.SeesAsync("现在的单位", "2026-11-01");

        await clerk.GoAsync("/registry/staff?name=温新员");
        await clerk.SeesAsync("温新员", "研发部");
    }

    private static Task<bool> WorkAsync(SettledProvince province) => province.Province.App.RunAsync(async services =>
    {
        await services.GetRequiredService<RosterWork>().RunAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private static async Task<string> LinkAsync(SettledProvince province)
    {
        var text = await province.Province.App.RunAsync(async services =>
        {
            var message = await services.GetRequiredService<XueshiDb>().Set<OutboxMessage>().AsNoTracking().OrderByDescending(m => m.Id).FirstAsync(TestContext.Current.CancellationToken);
            return services.GetRequiredService<Outbox>().Open(message).Text;
        });
        var start = text.IndexOf("/activate/", StringComparison.Ordinal);
        return text[start..text.IndexOf(' ', start)];
    }
}
