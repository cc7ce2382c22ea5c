using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Ui.Forms;
using Xueshi.Ui.Search;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>选择工作单位: people type what they call their employer, not what its license says.</summary>
public class EmployerSearchTests
{
    [Theory, BothDatabases]
    public async Task An_employer_is_found_by_a_part_of_its_name_however_it_is_shortened(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        await story.EmployerAsync("广州测试电子有限公司");
        await story.EmployerAsync("深圳测试软件有限公司");

        foreach (var typed in (string[])["广州测试", "测试电子", "广州 电子", "广测电子", "广州电子公司", "广州（测试）电子"])
            Assert.Equal("广州测试电子有限公司", Assert.Single(await SearchAsync(story, typed)));
        Assert.Equal(2, (await SearchAsync(story, "测试公司")).Count);
        Assert.Empty(await SearchAsync(story, "电子广州"));
        Assert.Empty(await SearchAsync(story, "%_"));
    }

    [Theory, BothDatabases]
    public async Task What_contains_the_words_stands_before_what_only_has_its_characters(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        await story.EmployerAsync("广州测一试");
        await story.EmployerAsync("深圳市测试软件有限公司");
        Assert.Equal(["深圳市测试软件有限公司", "广州测一试"], await SearchAsync(story, "测试"));
    }

    [Theory, BothDatabases]
    public async Task Two_characters_of_a_name_or_former_name_or_a_part_of_the_code_find_an_employer_that_may_be_chosen(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广东粤海软件有限公司");
        var closed = await story.EmployerAsync("广东粤海电子有限公司");
        await using (var db = story.App.Database.Open())
        {
            (await db.Organizations.SingleAsync(o => o.Id == employer.Id, Cancel)).FormerName = "珠江（明珠）软件公司";
            (await db.Organizations.SingleAsync(o => o.Id == closed.Id, Cancel)).Status = OrganizationStatus.PendingReview;
            await db.SaveChangesAsync(Cancel);
        }
        foreach (var typed in (string[])["粤海", "明珠", "明 珠", "软件公司", employer.Uscc, employer.Uscc[9..14].ToLowerInvariant(), "９１４４００００ＭＡ５"])
            Assert.Equal(employer.Name, Assert.Single(await SearchAsync(story, typed)));
        Assert.Empty(await SearchAsync(story, closed.Uscc));
    }

    [Theory, BothDatabases]
    public async Task The_script_of_the_field_gets_matches_with_what_tells_them_apart_and_nobody_keeps_them(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广东明珠软件有限公司");
        var visitor = await story.SignInAsync(await story.PersonAsync("陈工", "440000198501010011"));

        using var answer = await visitor.Client.GetAsync($"/dictionaries/{Employers.Key}?q=明珠", Cancel);
        using var stranger = await story.App.Visit().Client.GetAsync($"/dictionaries/{Employers.Key}?q=明珠", Cancel);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        var found = Assert.Single((await answer.Content.ReadFromJsonAsync<List<Choice>>(Cancel))!);
        Assert.Equal((employer.Id.ToString(), employer.Name), (found.Value, found.Text));
        Assert.StartsWith($"{employer.Uscc} · 广州市", found.Note);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<IReadOnlyList<string>> SearchAsync(PeopleStory story, string typed) => story.App.RunAsync<IReadOnlyList<string>>(async services =>
    {
        var employers = services.GetServices<IDictionarySource>().Single(source => source.Name == Employers.Key);
        return [.. (await employers.SearchAsync(typed, 20, TestContext.Current.CancellationToken)).Select(choice => choice.Text)];
    });
}
