using System.Text.RegularExpressions;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>docs/operations/settings.md lists every setting that the source reads: single ones by their key, sections by the properties of the options they fill.</summary>
public partial class SettingsTests
{
    private const string Reference = "docs/operations/settings.md";

    [Fact]
    public void The_reference_lists_every_setting_that_is_read_and_no_other()
    {
        var read = ReadInSource();
        Assert.Contains("Xueshi:Postgres", read);
        Assert.Contains("Xueshi:Files:MaxBytes", read);
        var listed = File.ReadLines(Repository.PathOf(Reference)).Select(line => Listed().Match(line)).Where(line => line.Success).Select(line => line.Groups["key"].Value).ToList();
        var missing = read.Except(listed).ToList();
        Assert.True(missing.Count == 0, $"Write into {Reference} what these do and what holds unless they are set: {string.Join(", ", missing)}");
        Assert.Empty(listed.Except(read));
        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
    }

    private static HashSet<string> ReadInSource()
    {
        var source = string.Join('\n', Repository.Texts().Where(each => each.File.StartsWith("src/Xueshi/", StringComparison.Ordinal) && each.File.EndsWith(".cs", StringComparison.Ordinal)).Select(each => each.Text));
        var sections = Bound().Matches(source).ToDictionary(bound => bound.Groups["section"].Value, bound => bound.Groups.Values.Single(group => group.Name.StartsWith("type", StringComparison.Ordinal) && group.Success).Value);
        var single = Key().Matches(source).Select(key => key.Groups["key"].Value).Where(key => !sections.ContainsKey(key));
        return [.. single, .. sections.SelectMany(section => PropertiesOf(section.Value).Select(property => $"{section.Key}:{property}"))];
    }

    private static IEnumerable<string> PropertiesOf(string options) =>
        typeof(Contents).Assembly.GetTypes().Single(type => type.Name == options).GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name);

    [GeneratedRegex("""
        Configure<(?<type1>\w+)>\((builder\.C|c)onfiguration\.GetSection\("(?<section>Xueshi[\w:]*)"\)\)|GetSection\("(?<section>Xueshi[\w:]*)"\)\.Get<(?<type2>\w+)>|AddOptions<(?<type3>\w+)>\(\)\.BindConfiguration\("(?<section>Xueshi[\w:]*)"\)
        """)]
    private static partial Regex Bound();

    [GeneratedRegex("\"(?<key>Xueshi(:\\w+)+)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\| `(?<key>Xueshi:[\w:]+)` \| [^|]+ \| [^|]+ \|$")]
    private static partial Regex Listed();
}
