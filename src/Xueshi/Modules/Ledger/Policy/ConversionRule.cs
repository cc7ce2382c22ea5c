using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>会计: how many credits an activity is worth (财会〔2018〕10号; the province's own items come first from 2023).</summary>
public sealed record ConversionRule
{
    private const int MinutesOfAnHour = 60;
    private const string HourUnit = "小时";

    /// <summary>The year from which 专业科目 asks for general knowledge, so that a whole year contains it.</summary>
    private const int GeneralKnowledgeFrom = 2023;

    public required string Code { get; init; }

    public required CeYear FromYear { get; init; }

    /// <summary>The code of the rule that this one replaces from <see cref="FromYear"/> on.</summary>
    public string? Supersedes { get; init; }

    public required string Activity { get; init; }

    /// <summary>Per unit.</summary>
    public required CreditHours Credits { get; init; }

    /// <summary>次、科、天、门、项、篇、本、小时、毕业年度</summary>
    public required string Unit { get; init; }

    public required ConversionTarget Posts { get; init; }

    /// <summary>The proof that is asked for, when the source names one.</summary>
    public string? Material { get; init; }

    public required string Basis { get; init; }

    /// <summary>A whole year is granted once to a person in a year, however many examinations were passed.</summary>
    public bool IsOncePerYear => Posts == ConversionTarget.Whole;

    public bool IsMeasuredInMinutes => Unit == HourUnit;

    /// <summary>What is posted for the activity; empty when a whole year was already granted. Parts below a hundredth of a credit are dropped.</summary>
    /// <param name="amount">Minutes where <see cref="IsMeasuredInMinutes"/> (an hour is 60 minutes here), otherwise the number of units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not positive, or the rule does not cover the year.</exception>
    public IReadOnlyList<ConvertedCredits> Convert(CeYear year, decimal amount, bool wholeAlreadyGranted = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        ArgumentOutOfRangeException.ThrowIfLessThan(year.Value, FromYear.Value, nameof(year));
        if (Posts == ConversionTarget.Whole) return wholeAlreadyGranted ? [] : WholeOf(year);

        var hundredths = decimal.Floor(Credits.Hundredths * amount / (IsMeasuredInMinutes ? MinutesOfAnHour : 1));
        return hundredths == 0 ? [] : [new(SubjectCategory.Professional, ProfessionalPart.None, new CreditHours((int)hundredths))];
    }

    private static IReadOnlyList<ConvertedCredits> WholeOf(CeYear year) => year.Value < GeneralKnowledgeFrom
        ?
        [
            new(SubjectCategory.Public, ProfessionalPart.None, CreditHours.Of(30)),
            new(SubjectCategory.Professional, ProfessionalPart.None, CreditHours.Of(60)),
        ]
        :
        [
            new(SubjectCategory.Public, ProfessionalPart.None, CreditHours.Of(30)),
            new(SubjectCategory.Professional, ProfessionalPart.GeneralKnowledge, CreditHours.Of(20)),
            new(SubjectCategory.Professional, ProfessionalPart.None, CreditHours.Of(40)),
        ];
}
