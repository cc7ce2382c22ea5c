using Xunit;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Tests.Ledger;

/// <summary>Each entry says whether it counts, why, and what to do.</summary>
public class EntryStandingTests
{
    private static readonly CePolicy Policy = CePolicy.Load();

    [Fact]
    public void Hours_above_the_minimum_replace_nothing_and_do_not_carry_over()
    {
        var standing = Explain(2021, Sector.General, Line(1, SubjectCategory.Professional, 40), Line(2, SubjectCategory.Professional, 8))[1];
        Assert.Equal((EntryReason.PartlyExcess, CreditHours.Of(2)), (standing.Reason, standing.Counted));
        Assert.Equal("计入 2 学时；超出本类要求的 6 学时不能替代其他类别，也不结转下一年。", standing.Explanation);
    }

    [Fact]
    public void What_comes_after_a_full_category_is_recognized_but_does_not_count()
    {
        var standing = Explain(2021, Sector.General, Line(1, SubjectCategory.Public, 30), Line(2, SubjectCategory.Public, 6))[1];
        Assert.Equal(EntryReason.Excess, standing.Reason);
        Assert.Equal("已认定。超出本类要求的 6 学时不能替代其他类别，也不结转下一年。", standing.Explanation);
    }

    [Fact]
    public void A_category_the_sector_does_not_have_is_named()
    {
        var standing = Assert.Single(Explain(2022, Sector.Accounting, Line(1, SubjectCategory.Elective, 18)));
        Assert.Equal((EntryReason.NotOffered, "不计入：所在行业不设个人选修科目，不能替代其他类别。"), (standing.Reason, standing.Explanation));
    }

    [Fact]
    public void An_entry_taken_back_and_its_reversal_both_count_nothing()
    {
        var entry = Line(1, SubjectCategory.Public, 18);
        var standings = Explain(2018, Sector.General, entry, entry with { Id = IdOf(2), Hours = -entry.Hours, Reverses = entry.Id });
        Assert.Equal([EntryReason.Reversed, EntryReason.Reversal], standings.Select(standing => standing.Reason));
        Assert.All(standings, standing => Assert.True(standing.Counted.IsZero));
    }

    [Fact]
    public void Self_study_beyond_the_yearly_limit_does_not_count()
    {
        var standing = Explain(2025, Sector.Health, Line(1, SubjectCategory.Professional, 12) with { Part = ProfessionalPart.SelfStudy })[0];
        Assert.Equal((EntryReason.BeyondSelfStudyCap, CreditHours.Of(10)), (standing.Reason, standing.Counted));
        Assert.Equal("计入 10 学分；有计划自学每年最多计 10 学分，超出的 2 学分不计入；请以其他形式补足。", standing.Explanation);
    }

    private static IReadOnlyList<EntryStanding> Explain(int year, Sector sector, params EntryLine[] lines) =>
        EntryStandings.Explain(lines, Policy.Requirement(new CeYear(year), sector));

    private static EntryLine Line(int number, SubjectCategory category, int hours) => new(IdOf(number), category, CreditHours.Of(hours), IdOf(number));

    private static Guid IdOf(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}
