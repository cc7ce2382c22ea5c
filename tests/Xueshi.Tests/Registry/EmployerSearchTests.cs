using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
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

    private static Task<IReadOnlyList<string>> SearchAsync(PeopleStory story, string typed) => story.App.RunAsync<IReadOnlyList<string>>(async services =>
    {
        var employers = services.GetServices<IDictionarySource>().Single(source => source.Name == Employers.Key);
        return [.. (await employers.SearchAsync(typed, 20, TestContext.Current.CancellationToken)).Select(choice => choice.Text)];
    });
}
