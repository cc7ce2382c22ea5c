using CsCheck;
using Xunit;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Tests.Ledger;

/// <summary>What holds of every account, whatever was posted and taken back, under every rule version.</summary>
[Trait("Requirement", "BL-01")]
public class YearAccountProperties
{
    private static readonly CePolicy Policy = CePolicy.Load();

    private static readonly Gen<AnnualRequirement> Requirements = AnyOf(Policy.RuleVersions);

    private static readonly Gen<EntryLine> Entry =
        from id in Gen.Guid
        from source in Gen.Guid
        from category in AnyOf(CategoryName.All)
        from hundredths in Gen.Int[1, 9_000]
        from part in AnyOf(Enum.GetValues<ProfessionalPart>())
        select new EntryLine(id, category, new CreditHours(hundredths), source, null,
            category == SubjectCategory.Professional ? part : ProfessionalPart.None);

    /// <summary>Postings, some of them taken back.</summary>
    private static readonly Gen<EntryLine[]> Entries =
        from posted in Entry.Array[0, 12]
        from takenBack in Gen.Bool.Array[posted.Length]
        from ids in Gen.Guid.Array[posted.Length]
        select posted.Concat(posted.Select((line, i) => Reversal(line, ids[i])).Where((_, i) => takenBack[i])).ToArray();

    [Fact]
    public void The_order_of_entries_does_not_matter() =>
        Gen.Select(Entries, Requirements).SelectMany(Shuffled).Sample((lines, shuffled, requirement) =>
        {
            Assert.Equal(Facts(lines, requirement), Facts(shuffled, requirement));
            Assert.Equal(EntryStandings.Explain(lines, requirement), EntryStandings.Explain(shuffled, requirement));
        });

    [Fact]
    public void An_entry_and_its_reversal_leave_nothing_behind() =>
        Gen.Select(Entries, Requirements, Entry, Gen.Guid).Sample((lines, requirement, entry, id) =>
            Assert.Equal(Facts(lines, requirement), Facts([.. lines, entry, Reversal(entry, id)], requirement)));

    [Fact]
    public void Each_category_is_the_sum_of_its_entries() =>
        Gen.Select(Entries, Requirements).Where(pair => pair.Item2.SelfStudyCap is null).Sample((lines, requirement) =>
        {
            var account = YearAccount.Compute(lines, requirement);
            Assert.All(CategoryName.All, category => Assert.Equal(
                lines.Where(line => line.Category == category).Sum(line => line.Hours.Hundredths), account[category].Recognized.Hundredths));
            Assert.Equal(lines.Sum(line => line.Hours.Hundredths), (account.Recognized + account.NotCounted).Hundredths);
        });

    [Fact]
    public void Nothing_counts_above_what_is_required() =>
        Gen.Select(Entries, Requirements).Sample((lines, requirement) =>
        {
            var account = YearAccount.Compute(lines, requirement);
            Assert.True(account.Counted <= requirement.Total);
            Assert.True(account.Counted <= account.Recognized);
            Assert.All(CategoryName.All.Where(category => requirement[category].Minimum is not null),
                category => Assert.True(account[category].Counted <= requirement[category].Minimum!.Value));
        });

    [Fact]
    public void Passed_means_that_nothing_is_missing_and_every_minimum_is_met() =>
        Gen.Select(Entries, Requirements).Sample((lines, requirement) =>
        {
            var account = YearAccount.Compute(lines, requirement);
            var met = account.Recognized >= requirement.Total
                && CategoryName.All.All(category => account[category].Recognized >= account[category].Required)
                && account.Parts.All(part => part.Recognized >= part.Required);
            Assert.Equal(met, account.Status == AnnualStatus.Passed);
            Assert.Equal(met, GapInWords.Of(account).Length == 0);
            Assert.Equal(met, GapInWords.WhatToDo(account).Count == 0);
        });

    [Fact]
    public void More_hours_never_take_the_verdict_away() =>
        Gen.Select(Entries, Requirements, Entry).Sample((lines, requirement, more) =>
            Assert.True(YearAccount.Compute([.. lines, more], requirement).Missing <= YearAccount.Compute(lines, requirement).Missing));

    [Fact]
    public void Standings_add_up_to_the_account() =>
        Gen.Select(Entries, Requirements).Sample((lines, requirement) => Assert.Equal(
            YearAccount.Compute(lines, requirement).Counted.Hundredths,
            EntryStandings.Explain(lines, requirement).Sum(standing => standing.Counted.Hundredths)));

    private static Gen<T> AnyOf<T>(IReadOnlyList<T> choices) => Gen.Int[0, choices.Count - 1].Select(index => choices[index]);

    private static Gen<(EntryLine[], EntryLine[], AnnualRequirement)> Shuffled((EntryLine[] Lines, AnnualRequirement Requirement) pair) =>
        Gen.Shuffle(pair.Lines).Select(shuffled => (pair.Lines, shuffled, pair.Requirement));

    private static EntryLine Reversal(EntryLine line, Guid id) => line with { Id = id, Hours = -line.Hours, Reverses = line.Id };

    private static string Facts(EntryLine[] lines, AnnualRequirement requirement)
    {
        var account = YearAccount.Compute(lines, requirement);
        return string.Join(' ', account.Public, account.Professional, account.Elective, string.Join(' ', account.Parts),
            account.Recognized, account.Counted, account.NotCounted, account.Missing, GapInWords.Of(account));
    }
}
