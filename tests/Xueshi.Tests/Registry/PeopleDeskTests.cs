using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Access;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

public class PeopleDeskTests
{
    private static readonly string[] Numbers = [.. TestIdentifiers.Of("residentId").Where(number => !TestIdentifiers.IsRefused(number)).Take(3)];

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-02")]
    public async Task The_full_number_stands_only_in_the_answer_to_a_reasoned_post_which_the_journal_knows(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var (person, request) = await story.AskedAsync("张文", Numbers[0], employer);
        var clerk = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("李经办", Numbers[1]), employer));
        var masked = Numbers[0][..4] + new string('*', 10) + Numbers[0][^4..];

        var list = await clerk.GetAsync("/registry/people");
        var page = await list.FollowAsync("张文");
        Assert.All([list, page], seen => Assert.Contains(masked, seen.Visible));
        Assert.All([list, page], seen => Assert.DoesNotContain(Numbers[0], seen.Source));

        await page.Form("show").PressAsync("显示一次", HttpStatusCode.UnprocessableEntity);
        story.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await page.Form("show").Set("Show.Reason", "核对劳动合同").PressAsync("显示一次");
        foreach (var wrong in new[] { "", "not the password" })
        {
            var refused = await asked.ShowWhoAsync(wrong);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.DoesNotContain(Numbers[0], refused.Source);
        }
        // Back with the reason as it was typed; nothing is shown before the form is sent again.
        var back = await asked.ShowWhoAsync(PeopleStory.Password);
        Assert.DoesNotContain(Numbers[0], back.Source);
        var shown = await back.Form("show").PressAsync("显示一次");

        Assert.Contains(Numbers[0], shown.Visible);
        Assert.DoesNotContain(Numbers[0], (await clerk.GetAsync($"/registry/people/{request}")).Source);
        Assert.DoesNotContain(Numbers[0], (await (await story.SignInAsync(person)).GetAsync("/profile")).Source);
        await using var db = story.App.Database.Open();
        var entry = await db.Set<JournalEntry>().SingleAsync(e => e.Kind == RegistryChanges.NumberShown.Code, TestContext.Current.CancellationToken);
        Assert.Equal((person.PersonId, "核对劳动合同", "李经办"), (entry.PersonId!.Value, entry.Reason!, entry.ActorName));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-02")]
    [Trait("Requirement", "ID-01")]
    public async Task Five_wrong_passwords_at_the_number_lock_the_one_who_guesses(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var (_, request) = await story.AskedAsync("张文", Numbers[0], employer);
        var clerk = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("李经办", Numbers[1]), employer));
        story.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var page = await (await clerk.GetAsync($"/registry/people/{request}")).Form("show").Set("Show.Reason", "核对").PressAsync("显示一次");
        for (var guess = 1; guess <= 5; guess++) await page.ShowWhoAsync($"guess {guess}");

        var locked = await page.ShowWhoAsync(PeopleStory.Password);
        Assert.Contains("锁定 1 小时", locked.Visible);
        Assert.DoesNotContain(Numbers[0], locked.Source);
    }

    [Theory, BothDatabases]
    public async Task A_clerk_confirms_those_ticked_and_reads_an_answer_for_each(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        await story.AskedAsync("张文", Numbers[0], employer);
        await story.AskedAsync("周立", Numbers[0], employer);
        var clerk = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("李经办", Numbers[1]), employer));

        var list = await clerk.GetAsync("/registry/people");
        var ticks = list.Document.QuerySelectorAll("input[name=Requests]").Select(box => box.GetAttribute("value")!).ToArray();
        Assert.Equal(2, ticks.Length);
        var answered = await list.Form("batch").Set("Requests", ticks).PressAsync("确认勾选的人员");

        var answers = answered.Document.QuerySelectorAll("[role=status] li, .notice li").Select(line => line.TextContent).ToList();
        Assert.Single(answers, answer => answer.EndsWith("：已确认", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Contains("尚未填写有效的证件号码", StringComparison.Ordinal));
        Assert.Equal(1, (await clerk.GetAsync("/registry/people?status=2")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Theory, BothDatabases]
    public async Task A_person_chooses_by_name_without_script_and_reads_why_it_was_returned(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var person = await story.SignInAsync(await story.PersonAsync("张文", Numbers[0]));
        var clerk = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("李经办", Numbers[1]), employer));

        var found = await (await person.GetAsync("/profile/employer")).Form("choose").Set("Input.EmployerText", "测试电子").PressAsync("查找");
        Assert.Contains(employer.Uscc, found.Visible);
        var waiting = await found.Form("choose").Set("Input.Employer", employer.Id.ToString()).PressAsync("提交给单位确认");
        Assert.Contains("等待单位人员确认", waiting.Visible);

        var page = await (await clerk.GetAsync("/registry/people")).FollowAsync("张文");
        var done = await page.Form("return").Set("Back.Reason", "请先交入职材料").PressAsync("退回申请");
        Assert.Contains("已退回申请，本人会看到理由", done.Visible);
        Assert.Contains("请先交入职材料", (await person.GetAsync("/profile/employer")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task The_page_of_another_employers_person_is_not_there(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (employer, other) = (await story.EmployerAsync("广州测试电子有限公司"), await story.EmployerAsync("深圳测试软件有限公司"));
        var (_, request) = await story.AskedAsync("张文", Numbers[0], employer);
        var stranger = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("陈一", Numbers[1]), other));
        await stranger.GetAsync($"/registry/people/{request}", HttpStatusCode.NotFound);
    }
}
