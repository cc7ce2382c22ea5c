using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Import;

/// <summary>Whether a completion may be written, and as how many hours. Changes nothing.</summary>
public sealed class CompletionJudge(CePolicy policy)
{
    /// <summary>A day holds so much where the year's rules count no hours by day (credits).</summary>
    private static readonly CreditHours UsualDay = CreditHours.Of(8);

    /// <summary>Null when nothing stands against it.</summary>
    public Refusal? Refuse(Completion completion, CompletionTerms terms, AnnualRequirement requirement)
    {
        if (RefuseSector(completion.Year, terms, requirement) is { } otherSector) return otherSector;
        return RefuseBeforeKnowing(completion, terms, requirement);
    }

    /// <summary>Whether hours written earlier may be taken back where they stand, which need not be the year that is told now.</summary>
    public Refusal? RefuseTakingBack(CeYear year, CompletionTerms terms, AnnualRequirement requirement) =>
        RefuseSector(year, terms, requirement) ?? RefuseClosed(year, terms, requirement);

    /// <summary>What can be said before the person is known, under the rules that would probably apply.</summary>
    public Refusal? RefuseBeforeKnowing(Completion completion, CompletionTerms terms, AnnualRequirement requirement)
    {
        if (RefuseClosed(completion.Year, terms, requirement) is { } closed) return closed;
        if (completion.Action == CompletionAction.Revoke) return null;
        if (completion.Hours <= CreditHours.Zero || CreditsOf(completion, requirement) <= CreditHours.Zero) return CompletionRefusals.NoHours;
        return requirement.RefuseEntry(completion.Category) is { } notOffered ? notOffered with { Field = nameof(completion.Category) } : null;
    }

    private static Refusal? RefuseSector(CeYear year, CompletionTerms terms, AnnualRequirement requirement) =>
        terms.OnlySector is { } sector && requirement.Sector != sector ? CompletionRefusals.OtherSector(year, sector) : null;

    private Refusal? RefuseClosed(CeYear year, CompletionTerms terms, AnnualRequirement requirement) =>
        terms.LegalBasis is null && policy.Windows(year, requirement.Sector).RefuseRecognition(terms.FiledOn) is { } closed ? closed with { Field = nameof(Completion.Year) } : null;

    /// <summary>In the unit of the year's requirement. Only health converts; elsewhere one 学时 is one 学分.</summary>
    public static CreditHours CreditsOf(Completion completion, AnnualRequirement requirement) =>
        requirement.Sector == Registry.Model.Sector.Health && completion.Unit == CreditUnit.Hours ? HealthCredits.FromHours(completion.Hours) : completion.Hours;

    /// <summary>What is remarkable about a completion that is accepted; null when nothing is (BL-04: platforms of old credited 18 hours in a day).</summary>
    public static string? RemarkOn(Completion completion, AnnualRequirement requirement)
    {
        var days = completion.EndedOn.DayNumber - completion.StartedOn.DayNumber + 1;
        var most = (requirement.HoursPerDay ?? UsualDay) * Math.Min(days, 366);
        var fast = completion.Unit == CreditUnit.Hours && completion.Hours > most
            ? $"{days} 天记 {completion.Hours} 学时，超过每日 {requirement.HoursPerDay ?? UsualDay} 学时，按来源平台数据接收并标注"
            : null;
        var credits = CreditsOf(completion, requirement);
        var converted = credits != completion.Hours ? $"由 {completion.Hours} 学时折算为 {credits} 学分" : null;
        return (fast, converted) switch
        {
            (null, null) => null,
            (null, var one) => one,
            (var one, null) => one,
            var (one, other) => $"{one}；{other}",
        };
    }

    /// <summary>The same learning, told again.</summary>
    public static bool IsSame(LearningRecord record, Completion completion, CreditHours credits) =>
        (record.Year, record.Category, record.RecognizedHours, record.CourseName, record.StartedOn, record.EndedOn)
        == (completion.Year, completion.Category, credits, completion.CourseName, completion.StartedOn, completion.EndedOn);
}
