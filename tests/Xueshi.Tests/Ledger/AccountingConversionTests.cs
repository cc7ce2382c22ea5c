using Xunit;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Tests.Ledger;

public class AccountingConversionTests
{
    private static readonly CePolicy Policy = CePolicy.Load();

    [Theory]
    [InlineData("province-online", 60, "2.5")]
    [InlineData("province-online", 1, "0.04")]
    [InlineData("province-online", 24, "1")]
    [InlineData("province-online", 59, "2.45")]
    [InlineData("province-employer-training", 3, "60")]
    [InlineData("national-paper-other", 2, "20")]
    [InlineData("province-related-exam", 1, "90")]
    public void An_activity_is_worth_its_credits_without_the_part_below_a_hundredth(string code, int amount, string credits)
    {
        var posted = Assert.Single(Rule(2023, code).Convert(new CeYear(2023), amount));
        Assert.Equal((SubjectCategory.Professional, credits), (posted.Category, posted.Credits.ToString()));
    }

    [Fact]
    public void A_few_seconds_online_are_worth_nothing() => Assert.Empty(Rule(2023, "province-online").Convert(new CeYear(2023), 0.2m));

    [Theory]
    [InlineData(2019, "national-exam")]
    [InlineData(2023, "province-exam")]
    [InlineData(2026, "province-degree")]
    public void A_whole_year_passes_the_year_and_is_granted_once(int year, string code)
    {
        var rule = Rule(year, code);
        var lines = rule.Convert(new CeYear(year), 2)
            .Select(posted => new EntryLine(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), posted.Category, posted.Credits, Guid.Empty, null, posted.Part));
        var account = YearAccount.Compute(lines, Policy.Requirement(new CeYear(year), Modules.Registry.Model.Sector.Accounting));
        Assert.Equal((AnnualStatus.Passed, CreditHours.Of(90)), (account.Status, account.Recognized));
        Assert.Empty(rule.Convert(new CeYear(year), 1, wholeAlreadyGranted: true));
    }

    [Fact]
    public void The_province_comes_first_from_2023()
    {
        Assert.Empty(Policy.AccountingConversions(new CeYear(2017)));
        Assert.Equal(10, Policy.AccountingConversions(new CeYear(2022)).Count);
        var codes = Policy.AccountingConversions(new CeYear(2023)).Select(rule => rule.Code).ToList();
        Assert.Equal(13, codes.Count);
        Assert.DoesNotContain("national-exam", codes);
        Assert.Contains("national-book-first", codes);
    }

    private static ConversionRule Rule(int year, string code) =>
        Policy.AccountingConversions(new CeYear(year)).Single(rule => rule.Code == code);
}
