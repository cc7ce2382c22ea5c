using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>人员, for the employer.</summary>
public class StaffListTests
{
    private static readonly string[] Numbers = [.. TestIdentifiers.Of("residentId").Where(number => !TestIdentifiers.IsRefused(number)).Take(4)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task An_employer_finds_its_people_by_name_department_and_day_of_joining(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var clerk = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("李经办", Numbers[3]), employer));
        await EmployAsync(story, employer, "张文", Numbers[0], new DateOnly(2020, 3, 1), "研发部");
        await EmployAsync(story, employer, "周立", Numbers[1], new DateOnly(2024, 7, 1), "质量部");
        await story.AskedAsync("吴平", Numbers[2], employer);

        var list = await clerk.GetAsync("/registry/staff");
        Assert.Equal(["周立", "张文"], Names(list).Order(StringComparer.Ordinal));
        Assert.Contains("2人", list.Visible);
        Assert.Equal(["张文"], Names(await clerk.GetAsync("/registry/staff?name=文")));
        Assert.Equal(["周立"], Names(await clerk.GetAsync("/registry/staff?department=质量部")));
        Assert.Equal(["张文"], Names(await clerk.GetAsync("/registry/staff?from=2020-01-01&to=2020-12-31")));
        Assert.Empty(Names(await clerk.GetAsync("/registry/staff?status=6")));
        Assert.Contains("年度账户", (await list.FollowAsync("张文")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task The_history_of_a_person_shows_the_own_periods_and_no_other_employers(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (old, next) = (await story.EmployerAsync("广州测试电子有限公司"), await story.EmployerAsync("深圳测试软件有限公司"));
        var (person, first) = await story.AskedAsync("张文", Numbers[0], old);
        await story.ConfirmAsync(first, PeopleStory.ClerkOf(old), new DateOnly(2020, 3, 1));
        var second = (await story.ChooseAsync(person, next)).Value;
        await story.ConfirmAsync(second, PeopleStory.ClerkOf(next), new DateOnly(2026, 9, 1));
        var clerk = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("李经办", Numbers[1]), next));

        var page = await clerk.GetAsync($"/registry/people/{second}");

        Assert.Contains("2026-09-01 至今", page.Visible);
        Assert.DoesNotContain("2020-03-01", page.Visible);
        Assert.DoesNotContain(old.Name, page.Visible);
    }

    [Theory, BothDatabases]
    public async Task The_list_is_paged_by_key_in_both_directions(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var clerk = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("李经办", Numbers[0]), employer));
        await using (var db = story.App.Database.Open())
        {
            for (var i = 0; i < 35; i++)
            {
                var person = new Person { Id = story.Next(), Name = $"员{i:00}", RegisteredAt = story.App.Clock.Now };
                db.AddRange(person, new Employment
                {
                    Id = story.Next(), PersonId = person.Id, OrganizationId = employer.Id, Status = BindingStatus.Confirmed,
                    RequestedAt = story.App.Clock.Now, StartedOn = new DateOnly(2025, 1, 1),
                });
            }
            await db.SaveChangesAsync(Cancel);
        }

        var first = await clerk.GetAsync("/registry/staff");
        var second = await first.FollowAsync("下一页");

        Assert.Equal((30, "员34", "员05"), (Names(first).Count, Names(first)[0], Names(first)[^1]));
        Assert.Equal(["员04", "员03", "员02", "员01", "员00"], Names(second));
        Assert.Equal(Names(first), Names(await second.FollowAsync("上一页")));
    }

    private static async Task EmployAsync(PeopleStory story, Organization employer, string name, string number, DateOnly startedOn, string department)
    {
        var (_, request) = await story.AskedAsync(name, number, employer);
        Assert.True((await story.ConfirmAsync(request, PeopleStory.ClerkOf(employer), startedOn)).IsDone);
        await using var db = story.App.Database.Open();
        await db.Employments.Where(e => e.Id == request).ExecuteUpdateAsync(set => set.SetProperty(e => e.Department, department), Cancel);
    }

    private static List<string> Names(Page page) => [.. page.Document.QuerySelectorAll("tbody tr [data-label=姓名]").Select(cell => cell.TextContent.Trim())];
}
