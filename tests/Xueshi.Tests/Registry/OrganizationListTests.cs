using System.Net;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.List;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>单位, for HR officers.</summary>
public class OrganizationListTests
{
    [Theory, BothDatabases]
    public async Task An_officer_finds_organizations_by_name_code_state_kind_and_jurisdiction_and_no_other_districts(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var school = await story.OrganizationAsync("越秀培训学校", "440104", OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution);
        await story.SuspendAsync(school, story.Inspector.Actor);
        var officer = await story.SignInAsync(story.Inspector);

        Assert.Equal([story.Employer.Name, school.Name], Names(await officer.GetAsync("/registry/organizations?status=")));
        Assert.Equal([school.Name], Names(await officer.GetAsync("/registry/organizations?kind=2")));
        Assert.Equal([school.Name], Names(await officer.GetAsync("/registry/organizations?status=4")));
        Assert.Equal([story.Employer.Name], Names(await officer.GetAsync("/registry/organizations?q=电子")));
        Assert.Equal([school.Name], Names(await officer.GetAsync($"/registry/organizations?q={school.Uscc.ToLowerInvariant()}")));
        Assert.Equal([story.Employer.Name, school.Name], Names(await officer.GetAsync("/registry/organizations?jurisdiction=440104")));
        Assert.Empty(Names(await officer.GetAsync("/registry/organizations?jurisdiction=440106")));
        Assert.Empty(Names(await officer.GetAsync("/registry/organizations?nature=01")));
        Assert.Empty(Names(await officer.GetAsync("/registry/organizations")));
    }

    [Theory, BothDatabases]
    public async Task The_list_is_paged_by_key_and_says_the_total(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        for (var i = 0; i < OrganizationReading.PageSize; i++) await story.OrganizationAsync($"越秀测试 {i} 公司", "440104");
        var officer = await story.SignInAsync(story.Inspector);

        var first = await officer.GetAsync("/registry/organizations?status=3");
        var second = await first.FollowAsync("下一页");

        Assert.Contains($"共 {OrganizationReading.PageSize + 1} 条", first.Visible);
        Assert.Single(Names(second));
        Assert.Equal(Names(first), Names(await second.FollowAsync("上一页")));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "EX-01")]
    public async Task The_file_holds_exactly_what_the_filters_show(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.OrganizationAsync("=越秀公式公司", "440104");
        await story.OrganizationAsync("越秀其他公司", "440104");
        var officer = await story.SignInAsync(story.Inspector);

        var page = await officer.GetAsync("/registry/organizations?q=公式&status=3");
        var form = page.Document.Forms.Single(each => each.GetAttribute("action") == "/registry/organizations/export");
        var file = await new PageForm(page, form).PressAsync("csv", HttpStatusCode.OK);

        var lines = file.Source.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("'=越秀公式公司,,", lines[1], StringComparison.Ordinal);
    }

    private static List<string> Names(Page page) => [.. page.Document.QuerySelectorAll("td.row-title a").Select(cell => cell.TextContent).Order(StringComparer.Ordinal)];
}
