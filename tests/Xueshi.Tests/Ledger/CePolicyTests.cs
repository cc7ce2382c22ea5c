using Xunit;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Tests.Ledger;

public class CePolicyTests
{
    private static readonly CePolicy Policy = CePolicy.Load();

    [Theory]
    [InlineData("2009", false)]
    [InlineData("2010", true)]
    public void Nothing_was_required_before_2010(string year, bool known) => Assert.Equal(known, CeYear.TryParse(year, out _));

    [Theory]
    [InlineData(Sector.General, Recognizer.Employer)]
    [InlineData(Sector.Accounting, Recognizer.Employer)]
    [InlineData(Sector.Health, Recognizer.IndustryAuthority)]
    [InlineData(Sector.Education, Recognizer.IndustryAuthority)]
    public void Education_and_health_are_recognized_by_their_authority(Sector sector, Recognizer recognizer) =>
        Assert.Equal(recognizer, Policy.Requirement(new CeYear(2026), sector).RecognizedBy);

    [Fact]
    public void Every_rule_names_its_basis() => Assert.All(Policy.RuleVersions, version => Assert.NotEmpty(version.Basis));

    [Fact]
    public void Accounting_refuses_elective_hours()
    {
        var accounting = Policy.Requirement(new CeYear(2019), Sector.Accounting);
        Assert.Equal("ledger.category-not-offered", accounting.RefuseEntry(SubjectCategory.Elective)?.Code);
        Assert.Null(accounting.RefuseEntry(SubjectCategory.Professional));
    }

    [Theory]
    [InlineData(2022, Sector.Accounting, ProfessionalPart.GeneralKnowledge, false)]
    [InlineData(2023, Sector.Accounting, ProfessionalPart.GeneralKnowledge, true)]
    [InlineData(2018, Sector.Health, ProfessionalPart.ClassI, true)]
    [InlineData(2019, Sector.Health, ProfessionalPart.ClassI, false)]
    [InlineData(2024, Sector.Health, ProfessionalPart.SelfStudy, false)]
    [InlineData(2025, Sector.Health, ProfessionalPart.SelfStudy, true)]
    [InlineData(2025, Sector.General, ProfessionalPart.GeneralKnowledge, false)]
    public void A_part_is_posted_only_where_the_year_knows_it(int year, Sector sector, ProfessionalPart part, bool known)
    {
        var requirement = Policy.Requirement(new CeYear(year), sector);
        Assert.Equal(known, requirement.RefuseEntry(SubjectCategory.Professional, part) is null);
        Assert.NotNull(requirement.RefuseEntry(SubjectCategory.Public, part));
    }

    [Fact]
    public void Data_with_a_gap_an_overlap_or_a_wrong_sum_is_not_loaded()
    {
        var rules = Policy.RuleVersions;
        Assert.Throws<InvalidDataException>(() => new RequirementTable([.. rules.Where(rule => rule.RuleVersion != "general-2020")]));
        Assert.Throws<InvalidDataException>(() => new RequirementTable(Changed(rule => rule with { ToYear = new CeYear(2020) })));
        Assert.Throws<InvalidDataException>(() => new RequirementTable(Changed(rule => rule with { Total = CreditHours.Of(71) })));
        Assert.Throws<InvalidDataException>(() => new RequirementTable(Changed(rule => rule with { RuleVersion = "general-2021" })));
        Assert.Throws<InvalidDataException>(() => new RequirementTable(Changed(rule => rule with { Status = RuleStatus.Secondary })));

        List<AnnualRequirement> Changed(Func<AnnualRequirement, AnnualRequirement> change) =>
            [.. rules.Select(rule => rule.RuleVersion == "general-2010" ? change(rule) : rule)];
    }

    [Theory]
    [InlineData("18", "5")]
    [InlineData("90", "25")]
    [InlineData("30", "8.33")]
    [InlineData("1", "0.28")]
    [InlineData("0.01", "0")]
    [InlineData("0.02", "0.01")]
    [InlineData("1.8", "0.5")]
    public void Hours_become_health_credits_to_the_hundredth(string hours, string credits)
    {
        Assert.True(CreditHours.TryParse(hours, out var typed));
        Assert.Equal(credits, HealthCredits.FromHours(typed).ToString());
    }
}
