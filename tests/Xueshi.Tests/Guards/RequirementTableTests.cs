using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>docs/requirements.md: what the system promises, and the tests that hold it to its word.</summary>
public partial class RequirementTableTests
{
    [Fact]
    public void The_table_of_requirements_is_the_one_the_tests_make()
    {
        var table = new StringBuilder("""
            # Requirements and their tests

            Made from the tests by `bin/test --update`. A test names the rows it proves: `[Trait("Requirement", "UP-01")]`.

            | row | test |
            |---|---|

            """);
        foreach (var (row, test) in Rows().Distinct().OrderBy(each => each.Row, StringComparer.Ordinal).ThenBy(each => each.Test, StringComparer.Ordinal))
            table.Append($"| {row} | {test} |\n");
        Approved.Match("docs/requirements.md", table.ToString());
    }

    // Read from the source, because the browser journeys are another program.
    private static IEnumerable<(string Row, string Test)> Rows()
    {
        foreach (var (file, text) in Repository.Texts().Where(each => each.File.StartsWith("tests/", StringComparison.Ordinal)))
        {
            var place = Path.GetFileNameWithoutExtension(file);
            if (file.EndsWith(".cs", StringComparison.Ordinal))
                foreach (Match trait in Trait().Matches(text))
                    yield return (trait.Groups["row"].Value, $"`{place}` {Named().Match(text, trait.Index).Groups["name"].Value.Replace('_', ' ')}");
            else if (file.StartsWith("tests/runner/", StringComparison.Ordinal))
                foreach (Match mark in Mark().Matches(text))
                    yield return (mark.Groups["row"].Value, $"`bin/test` {place}");
        }
    }

    [GeneratedRegex("""^\s*\[.*?Trait\("Requirement", "(?<row>[A-Z]{2}-[0-9]{2})"\)""", RegexOptions.Multiline)]
    private static partial Regex Trait();

    [GeneratedRegex("""^\s*public [^=;\n]*?\b(?<name>\w+)\(|^\s*(public |internal |sealed |partial )*class (?<name>\w+)""", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex("^// Requirement: (?<row>[A-Z]{2}-[0-9]{2})", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
