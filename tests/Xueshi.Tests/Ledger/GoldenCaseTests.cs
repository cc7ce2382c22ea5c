using Xunit;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Tests.Ledger;

/// <summary>The rules of every year and sector, told as accounts that a clerk can check by hand.</summary>
public class GoldenCaseTests
{
    private static readonly CePolicy Policy = CePolicy.Load();

    public static TheoryData<string> Names => [.. GoldenCase.All.Select(each => each.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_account_is_as_written(string name)
    {
        var golden = GoldenCase.All.Single(each => each.Name == name);
        var requirement = Policy.Requirement(golden.CeYear, golden.Sector);
        var account = YearAccount.Compute(golden.Lines(), requirement);

        Assert.Equal(golden.Public, Cell(account.Public));
        Assert.Equal(golden.Professional, Cell(account.Professional));
        Assert.Equal(golden.Elective, Cell(account.Elective));
        Assert.Equal(golden.Total, $"{account.Recognized}/{requirement.Total}");
        Assert.Equal(golden.Verdict, CategoryName.Of(account.Status));
        Assert.Equal(golden.Gap, GapInWords.Of(account));
        if (golden.Counted is { } counted) Assert.Equal(counted, account.Counted.Hundredths / 100m);
        if (golden.Rule is { } rule) Assert.Equal(rule, requirement.RuleVersion);
        if (golden.Uncertain is { } uncertain) Assert.Equal(uncertain, requirement.Uncertainty is not null);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_entries_explained_add_up_to_what_the_account_counts(string name)
    {
        var golden = GoldenCase.All.Single(each => each.Name == name);
        var requirement = Policy.Requirement(golden.CeYear, golden.Sector);
        var standings = EntryStandings.Explain(golden.Lines(), requirement);

        Assert.Equal(golden.Entries.Length, standings.Count);
        Assert.Equal(YearAccount.Compute(golden.Lines(), requirement).Counted, standings.Aggregate(CreditHours.Zero, (sum, each) => sum + each.Counted));
        Assert.All(standings, each => Assert.EndsWith("。", each.Explanation));
    }

    [Fact]
    public void Every_rule_version_has_a_case_that_passes_and_one_that_does_not()
    {
        var told = GoldenCase.All.Select(each => (Policy.Requirement(each.CeYear, each.Sector).RuleVersion, each.Verdict)).ToHashSet();
        Assert.All(Policy.RuleVersions, version => Assert.Superset(
            new HashSet<(string, string)> { (version.RuleVersion, "通过"), (version.RuleVersion, "不通过") }, told));
    }

    private static string Cell(CategoryAccount category) => category.Rule switch
    {
        { IsOffered: false } => "不设",
        { Minimum: { } minimum } => $"{category.Items} 门 {category.Recognized}/{minimum}",
        _ => $"{category.Items} 门 {category.Recognized}",
    };
}
