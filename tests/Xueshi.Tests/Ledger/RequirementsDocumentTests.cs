using Xunit;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Tests.Ledger;

/// <summary>The table that people read says what the policy data says.</summary>
public class RequirementsDocumentTests
{
    [Fact]
    public void Docs_rules_requirements_by_year_has_one_true_row_per_rule_version()
    {
        using var stream = typeof(RequirementsDocumentTests).Assembly.GetManifestResourceStream("requirements-by-year.md")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n').Where(line => line.StartsWith('|')).Skip(2);
        Assert.Equal(CePolicy.Load().RuleVersions.Select(Row), rows);
    }

    private static string Row(AnnualRequirement rule) => $"| {string.Join(" | ",
        rule.RuleVersion, Years(rule), $"{rule.Total} {rule.UnitName}", Cell(rule.Public), Cell(rule.Professional) + Parts(rule),
        Cell(rule.Elective), rule.HoursPerDay?.ToString() ?? "–", rule.RecognizedBy == Recognizer.Employer ? "用人单位" : "行业主管部门",
        rule.Status == RuleStatus.Official ? "官方" : "转述")} |";

    private static string Years(AnnualRequirement rule) => rule.ToYear switch
    {
        null => $"{rule.FromYear} 起",
        { } last when last == rule.FromYear => $"{last}",
        { } last => $"{rule.FromYear}–{last}",
    };

    private static string Cell(CategoryRule rule) => rule.IsOffered ? rule.Minimum?.ToString() ?? "–" : "不设";

    private static string Parts(AnnualRequirement rule)
    {
        var parts = rule.PartMinima.Select(part => $"{CategoryName.Of(part.Part)} {part.Minimum}").ToList();
        if (rule.SelfStudyCap is { } cap) parts.Add($"有计划自学最多 {cap}");
        return parts.Count == 0 ? "" : $"（{string.Join("、", parts)}）";
    }
}
