using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xueshi.Tests.Registry;
using Xunit;

namespace Xueshi.Tests.Messages;

/// <summary>站内消息: what others decided about me.</summary>
public class InboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_person_reads_that_they_were_returned_and_is_led_to_the_page(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("明珠设计院");
        var (person, request) = await story.AskedAsync("陈荔湾", "44000019850101002X", employer);
        Assert.True((await story.ReturnAsync(request, PeopleStory.ClerkOf(employer), "请补充聘用合同")).IsDone);

        var visitor = await story.SignInAsync(person);
        var home = await visitor.GetAsync("/profile");
        Assert.StartsWith("1", home.Find("a[href='/account/messages'] .menu-count").TextContent, StringComparison.Ordinal);
        var inbox = await visitor.GetAsync("/account/messages");
        Assert.Contains("李经办（明珠设计院）", inbox.Visible);
        Assert.Contains("请补充聘用合同", inbox.Visible);
        var opened = await new PageForm(inbox, inbox.Document.Forms.Single(form => form.ClassList.Contains("inbox"))).PressAsync("查看");
        Assert.Equal("/profile/employer", opened.Address.AbsolutePath);
        Assert.Null(opened.Document.QuerySelector("a[href='/account/messages'] .menu-count"));
    }

    [Theory, BothDatabases]
    public async Task What_I_did_myself_is_no_news_to_me(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (me, other) = (Guid.CreateVersion7(app.Clock.Now), Guid.CreateVersion7(app.Clock.Now));
        await RecordAsync(app, RegistryChanges.EmploymentEnded, me, me);
        await RecordAsync(app, RegistryChanges.ProfileSaved, other, me);
        Assert.Empty(await MessagesAsync(app));
        await RecordAsync(app, RegistryChanges.EmploymentEnded, other, me);
        await RecordAsync(app, RegistryChanges.ClaimEmptied, Guid.Empty, me);
        Assert.All(await MessagesAsync(app), message => Assert.Equal(me, message.PersonId));
        Assert.Equal(2, (await MessagesAsync(app)).Count);
    }

    [Theory, BothDatabases]
    public async Task Messages_come_by_pages_and_are_read_one_by_one_or_all_at_once(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var person = await story.PersonAsync("陈荔湾", "44000019850101002X");
        for (var i = 0; i < 35; i++)
        {
            await RecordAsync(story.App, HoursChanges.Returned, Guid.CreateVersion7(story.App.Clock.Now), person.PersonId, $"课程 {i:D2}");
            story.App.Clock.Advance(TimeSpan.FromMilliseconds(10));
        }
        var visitor = await story.SignInAsync(person);
        var first = await visitor.GetAsync("/account/messages");
        Assert.Contains("课程 34", first.Visible);
        Assert.DoesNotContain("课程 04", first.Visible);
        Assert.Contains("课程 04", (await first.FollowAsync("下一页")).Visible);

        var form = new PageForm(first, first.Document.Forms.Single(each => each.ClassList.Contains("inbox")));
        Assert.Contains("未读消息（34）", (await form.PressAsync("标为已读")).Visible);
        var all = await form.PressAsync("全部标为已读");
        Assert.Contains("未读消息（0）", all.Visible);
        Assert.Contains("没有未读消息", (await visitor.GetAsync("/account/messages?only=unread")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Nobody_opens_or_marks_the_message_of_somebody_else(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var person = await story.PersonAsync("陈荔湾", "44000019850101002X");
        var other = await story.PersonAsync("林越秀", Access.Applicants.Number);
        await RecordAsync(story.App, HoursChanges.Returned, Guid.CreateVersion7(story.App.Clock.Now), person.PersonId);
        await RecordAsync(story.App, HoursChanges.Returned, Guid.CreateVersion7(story.App.Clock.Now), other.PersonId);
        var theirs = (await MessagesAsync(story.App)).Single(message => message.PersonId == person.PersonId);

        var visitor = await story.SignInAsync(other);
        var page = await visitor.GetAsync("/account/messages");
        page.Find("button[name=open]").SetAttribute("value", $"{theirs.Id}");
        var opened = await new PageForm(page, page.Document.Forms.Single(each => each.ClassList.Contains("inbox"))).PressAsync("查看");
        Assert.Equal("/account/messages", opened.Address.AbsolutePath);
        Assert.Null((await MessagesAsync(story.App)).Single(message => message.Id == theirs.Id).ReadAt);
    }

    [Fact]
    public void Every_decision_about_a_person_is_told()
    {
        string[] told = [.. ChangeCatalog.All.Where(kind => kind.ToldAt is not null).Select(kind => kind.Code)];
        foreach (var code in (string[])
        [
            "hours.approved", "hours.returned", "hours.rejected", "hours.approval-undone", "hours.revoked", "hours.restored", "hours.appeal-upheld", "hours.appeal-dismissed",
            "registry.person-confirmed", "registry.person-returned", "registry.employment-ended", "registry.claim-emptied", "registry.organization-approved",
            "registry.organization-returned", "certificates.issued", "certificates.superseded", "certificates.revoked", "access.role-offered", "access.membership-changed", "access.handed-over", "access.dismissed",
        ])
            Assert.Contains(code, told);
    }

    private static Task RecordAsync(XueshiApp app, ChangeKind kind, Guid actor, Guid person, string course = "工程伦理") => app.RunAsync(async services =>
    {
        var who = Actor.System("李经办") with { AccountId = actor, PersonId = actor };
        services.GetRequiredService<JournalWriter>().RecordAct(kind, who, Guid.CreateVersion7(app.Clock.Now), person, new { course });
        return await services.GetRequiredService<XueshiDb>().SaveChangesAsync(Cancel);
    });

    private static async Task<List<InboxMessage>> MessagesAsync(XueshiApp app)
    {
        await using var db = app.Database.Open();
        return await db.Set<InboxMessage>().AsNoTracking().OrderBy(m => m.Id).ToListAsync(Cancel);
    }
}
