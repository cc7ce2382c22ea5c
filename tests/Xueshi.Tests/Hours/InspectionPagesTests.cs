using System.Net;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>抽查与复核, through the pages of the HR department.</summary>
public class InspectionPagesTests
{
    [Theory, BothDatabases]
    public async Task An_inspector_revokes_and_restores_with_reasons_that_the_person_reads(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.ApprovedAsync();
        var (inspector, person) = (await story.SignInAsync(story.Inspector), await story.SignInAsync(story.Person));
        var page = await (await inspector.GetAsync(HoursAddresses.Inspection)).FollowAsync("大规模天线阵列设计");

        await page.Form("revoke").PressAsync("撤销认定", HttpStatusCode.UnprocessableEntity);
        page = await page.Form("revoke").Set("Input.Reason", "证明材料系伪造").PressAsync("撤销认定");
        Assert.Contains("已撤销", page.Visible);
        Assert.Contains("证明材料系伪造", (await person.GetAsync(HoursAddresses.Record(id))).Visible);
        Assert.Equal(CreditHours.Zero, (await story.AccountAsync(story.Person, 2026))!.TotalHours);

        page = await page.Form("restore").Set("Input.Reason", "复核属实").PressAsync("恢复认定");
        Assert.Contains("审核同意", page.Visible);
        Assert.Equal(CreditHours.Of(12), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    public async Task A_reason_left_out_is_asked_for_before_the_password(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var address = HoursAddresses.Inspect(await story.ApprovedAsync());
        var inspector = await story.SignInAsync(story.Inspector);
        story.App.Clock.Advance(Reauthentication.Life + TimeSpan.FromMinutes(1));
        var page = await (await inspector.GetAsync(address)).Form("revoke").PressAsync("撤销认定", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("请写明理由", page.Find("#revoke-Reason-refusal").TextContent);
        page = await page.Form("revoke").Set("Input.Reason", "证明材料系伪造").PressAsync("撤销认定");
        Assert.Contains("请确认是您本人", page.Visible);
    }

    [Theory, BothDatabases]
    public async Task An_appeal_is_found_in_the_list_and_upheld(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        await story.DecideAsync(id, story.Reviewer, Decision.Reject, reason: "与岗位无关");
        var person = await story.SignInAsync(story.Person);
        await (await (await person.GetAsync(HoursAddresses.Record(id))).FollowAsync("申诉")).Form("appeal").Set("Input.Reason", "与从事专业直接相关").PressAsync("提交申诉");

        var page = await (await (await story.SignInAsync(story.Inspector)).GetAsync(HoursAddresses.Inspection + "?appeals=1")).FollowAsync("大规模天线阵列设计");
        Assert.Contains("与从事专业直接相关", page.Visible);
        page = await page.Form("appeal").Set("Input.Choice", "uphold").Set("Input.Reason", "申诉有据").PressAsync("提交复核结果");
        Assert.Contains("待认定", page.Visible);
        Assert.Equal(LearningRecordStatus.Submitted, (await story.RecordAsync(id)).Status);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task An_inspector_of_another_district_sees_neither_list_nor_record(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.ApprovedAsync();
        var other = await story.SignInAsync(story.OtherInspector);
        Assert.Contains("没有符合条件的记录", (await other.GetAsync(HoursAddresses.Inspection)).Visible);
        await other.GetAsync(HoursAddresses.Inspect(id), HttpStatusCode.NotFound);
    }
}
