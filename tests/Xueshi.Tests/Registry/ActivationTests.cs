using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>Who was put on a roster comes in by a link, or by their own account.</summary>
public class ActivationTests
{
    private const string Phone = "13800138000";

    private static readonly string[] Numbers = [.. TestIdentifiers.Of("residentId").Where(number => !TestIdentifiers.IsRefused(number)).Take(4)];

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-11")]
    public async Task Who_opens_the_link_chooses_a_password_and_is_the_person_of_the_record(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var squatter = await story.People.PersonAsync("冒名", Numbers[0]);
        await story.ImportedAsync(RosterStory.Added("张文", Numbers[0], phone: Phone));
        var link = await story.SentLinkAsync();
        var visitor = story.People.App.Visit();

        var page = await visitor.GetAsync(link);
        Assert.DoesNotContain(Numbers[0], page.Source);
        await page.Form("activate").Set("Input.UserName", "zhangwen").Set("Input.Password", "short").Set("Input.PasswordAgain", "short").PressAsync(null, HttpStatusCode.UnprocessableEntity);
        await page.Form("activate").Set("Input.UserName", "zhangwen").Set("Input.Password", PeopleStory.Password).Set("Input.PasswordAgain", PeopleStory.Password).PressAsync();

        Assert.Contains(story.Employer.Name, (await visitor.GetAsync("/profile/employer")).Visible);
        await using var db = story.People.App.Database.Open();
        var person = await db.People.SingleAsync(p => p.Name == "张文", RosterStory.Cancel);
        var employment = await db.Employments.SingleAsync(e => e.PersonId == person.Id, RosterStory.Cancel);
        Assert.Equal(IdentityLevel.Vouched, person.IdentityLevel);
        Assert.Equal((BindingStatus.Confirmed, "研发部", new DateOnly(2026, 11, 1)), (employment.Status, employment.Department!, employment.StartedOn!.Value));
        Assert.Null((await story.People.PersonAsync(squatter)).IdNumber);
        await story.People.App.Visit().GetAsync(link, HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-11")]
    public async Task A_link_is_good_for_fourteen_days_and_a_new_sheet_makes_the_old_one_worthless(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        await story.ImportedAsync(RosterStory.Added("张文", Numbers[0], phone: Phone), RosterStory.Added("周立", Numbers[1]));
        var sent = await story.SentLinkAsync();
        story.People.App.Clock.Advance(TimeSpan.FromDays(13.9));
        await story.People.App.Visit().GetAsync(sent);
        story.People.App.Clock.Advance(TimeSpan.FromDays(0.2));
        await story.People.App.Visit().GetAsync(sent, HttpStatusCode.NotFound);

        var (first, second) = (await SheetAsync(story), await SheetAsync(story));
        await story.People.App.Visit().GetAsync(first, HttpStatusCode.NotFound);
        await story.People.App.Visit().GetAsync(second);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    [Trait("Requirement", "AZ-07")]
    public async Task Only_a_proven_number_shows_the_invitation_and_accepting_it_ends_the_old_employment(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var elsewhere = await story.People.EmployerAsync("深圳测试软件有限公司");
        var (person, old) = await story.People.AskedAsync("张文", Numbers[0], elsewhere);
        await story.ImportedAsync(RosterStory.Added("张文", Numbers[0]));
        var browser = await story.People.SignInAsync(person);
        Assert.DoesNotContain("已将您列为本单位人员", (await browser.GetAsync("/profile/employer")).Visible);

        await story.People.ConfirmAsync(old, PeopleStory.ClerkOf(elsewhere), new DateOnly(2024, 1, 1));
        var page = await browser.GetAsync("/profile/employer");
        Assert.Contains("已将您列为本单位人员", page.Visible);
        var form = page.Document.Forms.Single(each => each.TextContent.Contains("我不是该单位人员"));
        var done = await new PageForm(page, form).PressAsync("确认");

        Assert.Contains("2026-11-01 至今", done.Visible);
        var left = await story.People.EmploymentAsync(old);
        Assert.Equal((BindingStatus.Ended, new DateOnly(2026, 10, 31)), (left.Status, left.EndedOn!.Value));
        Assert.Equal(InvitationStatus.Accepted, Assert.Single(await story.InvitationsAsync()).Status);
    }

    [Theory, BothDatabases]
    public async Task Who_registers_alone_and_is_then_confirmed_is_the_person_of_the_roster_too(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        await story.ImportedAsync(RosterStory.Added("张文", Numbers[0]));
        var (_, request) = await story.People.AskedAsync("张文", Numbers[0], story.Employer);

        Assert.True((await story.People.ConfirmAsync(request, story.Clerk, new DateOnly(2026, 11, 1))).IsDone);

        Assert.Equal("研发部", (await story.People.EmploymentAsync(request)).Department);
        Assert.Equal((InvitationStatus.Accepted, request), (Assert.Single(await story.InvitationsAsync()).Status, Assert.Single(await story.InvitationsAsync()).EmploymentId!.Value));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    [Trait("Requirement", "ID-06")]
    public async Task A_link_under_somebody_elses_proven_number_opens_an_account_that_the_employer_still_has_to_confirm(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var elsewhere = await story.People.EmployerAsync("深圳测试软件有限公司");
        var (owner, request) = await story.People.AskedAsync("张文", Numbers[0], elsewhere);
        await story.People.ConfirmAsync(request, PeopleStory.ClerkOf(elsewhere), new DateOnly(2024, 1, 1));
        await story.ImportedAsync(RosterStory.Added("张文", Numbers[0], phone: Phone));

        var visitor = story.People.App.Visit();
        await (await visitor.GetAsync(await story.SentLinkAsync())).Form("activate")
            .Set("Input.UserName", "zhangwen").Set("Input.Password", PeopleStory.Password).Set("Input.PasswordAgain", PeopleStory.Password).PressAsync();

        Assert.Contains("等待单位人员确认", (await visitor.GetAsync("/profile/employer")).Visible);
        Assert.Equal(IdentityLevel.Vouched, (await story.People.PersonAsync(owner)).IdentityLevel);
        Assert.Equal(BindingStatus.Confirmed, (await story.People.EmploymentAsync(request)).Status);
        await using var db = story.People.App.Database.Open();
        Assert.Single(await db.People.Where(p => p.IdentityLevel == IdentityLevel.Vouched).ToListAsync(RosterStory.Cancel));
    }

    private static async Task<string> SheetAsync(RosterStory story)
    {
        var links = await story.People.App.RunAsync(s => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<IssueLinksHandler>(s).HandleAsync(story.Clerk, RosterStory.Cancel));
        return new Uri(Assert.Single(links.Value).Address).AbsolutePath;
    }
}
