using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>“我的学时在哪儿”: 办理情况查询 for HR officers.</summary>
public class HelpDeskTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    [Trait("Requirement", "PI-02")]
    public async Task An_officer_sees_on_one_page_where_everything_of_a_person_is(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.ApprovedAsync();
        await story.SubmittedAsync(fields: HoursStory.Fields() with { CourseName = "微波电路测量" });
        var officer = await story.SignInAsync(story.Inspector);

        var desk = await officer.GetAsync("/help-desk");
        await desk.Form("look-up").Set("Input.Text", "陈").PressAsync(null, HttpStatusCode.UnprocessableEntity);
        var found = await desk.Form("look-up").Set("Input.Text", "陈工").PressAsync();
        var state = await found.FollowAsync("陈工");

        Assert.Contains($"等{story.Employer.Name}认定", state.Visible);
        Assert.Contains("微波电路测量", state.Visible);
        Assert.Contains("12 / 90 学时", state.Visible);
        Assert.Contains("还没有生成证书", state.Visible);
        Assert.Contains("正常", state.Visible);
        Assert.Contains(story.Employer.Name, (await (await found.Form("look-up").Set("Input.Text", story.Employer.Name).PressAsync()).FollowAsync(story.Employer.Name)).Visible);

        var stranger = await story.SignInAsync(story.OtherInspector);
        Assert.Contains("本辖区没有这样的人员", (await (await stranger.GetAsync("/help-desk")).Form("look-up").Set("Input.Text", "陈工").PressAsync()).Visible);
        await stranger.GetAsync(state.Address.AbsolutePath, HttpStatusCode.NotFound);
        await using var db = story.App.Database.Open();
        Assert.Equal(3, await db.Set<JournalEntry>().CountAsync(e => e.Kind == RegistryChanges.LookedUp.Code, TestContext.Current.CancellationToken));
    }
}
