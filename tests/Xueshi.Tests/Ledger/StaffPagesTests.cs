using System.Net;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Ledger;

/// <summary>人员年度账户, for the employer.</summary>
public class StaffPagesTests
{
    [Theory, BothDatabases]
    public async Task An_employer_reads_the_years_of_its_own_people(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.ApprovedAsync();
        var clerk = await story.SignInAsync(story.Reviewer);
        var list = await clerk.GetAsync("/ledger/staff");
        var row = list.Document.QuerySelectorAll("tbody tr").Single(each => each.TextContent.Contains("陈工"));
        Assert.Equal("12 / 42", row.QuerySelector("[data-label=专业科目]")!.TextContent.Trim());
        Assert.Equal("12 / 90 学时", row.QuerySelector("[data-label=总学时]")!.TextContent.Trim());
        Assert.Contains("计入专业科目 12 学时", (await list.FollowAsync("陈工")).Visible);
        Assert.DoesNotContain("陈工", (await clerk.GetAsync("/ledger/staff?verdict=passed")).Visible);
    }

    [Theory, BothDatabases]
    public async Task An_employer_finds_one_of_its_people_by_part_of_the_name(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var clerk = await story.SignInAsync(story.Reviewer);
        Assert.Contains("陈工", (await clerk.GetAsync("/ledger/staff?name=%20陈")).Visible);
        Assert.DoesNotContain("陈工", (await clerk.GetAsync("/ledger/staff?name=欧阳")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Another_employers_people_are_not_there(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.ApprovedAsync();
        var other = await story.SignInAsync(story.OtherReviewer);
        Assert.DoesNotContain("陈工", (await other.GetAsync("/ledger/staff")).Visible);
        await other.GetAsync($"/ledger/staff/{story.Person.PersonId}/2026", HttpStatusCode.NotFound);
    }
}
