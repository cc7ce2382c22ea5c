using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Corrections;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Access;
using Xueshi.Tests.Certificates;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

public class CorrectionPagesTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "PI-02")]
    [Trait("Requirement", "SE-03")]
    public async Task The_officer_sees_what_differs_and_the_numbers_in_full_only_after_reason_and_password(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        var id = await story.RequestAsync(story.Person, CorrectionStory.Fields("陈仁杰", CorrectionStory.OtherNumber));
        var own = story.NumberOf(await story.PersonAsync(story.Person))!.Text;
        var officer = await story.Certificates.SignInAsync(story.Officer);

        Assert.Contains("陈人杰", (await officer.GetAsync("/registry/corrections")).Visible);
        var page = await officer.GetAsync(CorrectionTerms.OnDesk(id));
        Assert.Contains("人", page.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("仁", page.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        foreach (var number in new[] { own, CorrectionStory.OtherNumber }) Assert.DoesNotContain(number, page.Source);
        story.Certificates.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await page.Form("show").Set("Show.Reason", "核对身份证").PressAsync("显示一次");
        Assert.DoesNotContain(own, (await asked.ShowWhoAsync("错误的口令")).Source);
        var shown = await (await asked.ShowWhoAsync(CertificateStory.Password)).Form("show").PressAsync("显示一次");
        foreach (var number in new[] { own, CorrectionStory.OtherNumber }) Assert.Contains(number, shown.Visible);

        await using var db = story.Certificates.App.Database.Open();
        var entry = await db.Set<JournalEntry>().SingleAsync(e => e.Kind == RegistryChanges.NumberShown.Code, TestContext.Current.CancellationToken);
        Assert.Equal((story.Person.PersonId, "核对身份证"), (entry.PersonId!.Value, entry.Reason!));
    }

    [Theory, BothDatabases]
    public async Task The_person_goes_from_the_form_over_the_answers_to_the_request_and_finds_it_again(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        var visitor = await story.Certificates.SignInAsync(story.Person);
        var form = (await visitor.GetAsync("/profile/corrections/new")).Form("correction");
        var page = await form.Set("Input.Name", "陈仁杰").Set("Input.Reason", "").PressAsync("下一步：核对", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("请写明哪里有误", page.Visible);
        Assert.Contains("请上传证明材料", page.Visible);

        var id = (await story.SaveAsync(story.Person, CorrectionStory.Fields("陈仁杰"))).Value;
        page = await visitor.GetAsync("/profile/corrections/new");
        Assert.Equal(CorrectionTerms.Own(id), page.Address.AbsolutePath);
        Assert.Contains("请核对下面的内容", page.Visible);
        page = await page.Form("hand-in").PressAsync("提交");
        Assert.Contains("已提交", page.Visible);
        Assert.Contains("待办理", (await visitor.GetAsync("/profile/corrections")).Visible);
        await (await visitor.GetAsync(CorrectionTerms.Own(id))).Form("withdraw").PressAsync("撤回申请");
        Assert.Contains("已撤回", (await visitor.GetAsync("/profile/corrections")).Visible);
    }

    [Theory, BothDatabases]
    public async Task The_help_desk_finds_a_person_under_the_former_name_and_sees_open_requests(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        Assert.True((await story.DecideAsync(await story.RequestAsync(story.Person, CorrectionStory.Fields("陈仁杰")), story.Officer)).IsDone);
        await story.RequestAsync(story.Person, CorrectionStory.Fields("陈任杰"));
        var officer = await story.Certificates.SignInAsync(story.Officer);
        var found = await (await officer.GetAsync("/help-desk")).Form("look-up").Set("Input.Text", "陈人杰").PressAsync("查询");
        Assert.Contains("陈仁杰", found.Visible);
        var state = await officer.GetAsync($"/help-desk/people/{story.Person.PersonId}");
        Assert.Contains("待办理", state.Visible);
        Assert.Contains("陈人杰", state.Visible);
    }
}
