using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>年度要求: what a sector must reach in each of the years this rule version covers. Immutable; one instance serves all its years.</summary>
public sealed record AnnualRequirement
{
    /// <summary>Stable name of the rule, such as <c>general-2021</c>; stored with what was decided under it.</summary>
    public required string RuleVersion { get; init; }

    public required Sector Sector { get; init; }

    /// <summary>The rule as people read it: 通用规则（2021 年度起）.</summary>
    public string RuleName => $"{SectorName}规则（{Years}）";

    public required CeYear FromYear { get; init; }

    /// <summary>Inclusive; null while the rule is in force.</summary>
    public CeYear? ToYear { get; init; }

    public required CreditUnit Unit { get; init; }

    public required CreditHours Total { get; init; }

    public CategoryRule Public { get; init; }

    public CategoryRule Professional { get; init; }

    public CategoryRule Elective { get; init; }

    public IReadOnlyList<PartMinimum> PartMinima { get; init; } = [];

    /// <summary>有计划自学: the most that counts in a year; null without a limit of its own.</summary>
    public CreditHours? SelfStudyCap { get; init; }

    /// <summary>How many hours one day of attendance may carry; null where credits are not limited by day.</summary>
    public CreditHours? HoursPerDay { get; init; }

    public required Recognizer RecognizedBy { get; init; }

    public required RuleStatus Status { get; init; }

    /// <summary>The law or notice, as people read it.</summary>
    public required string Basis { get; init; }

    /// <summary>What is not certain about the rule, shown to people beside the account; null when nothing is.</summary>
    public string? Uncertainty { get; init; }

    public string UnitName => CategoryName.Of(Unit);

    public CategoryRule this[SubjectCategory category] => category switch
    {
        SubjectCategory.Public => Public,
        SubjectCategory.Professional => Professional,
        SubjectCategory.Elective => Elective,
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    public bool Covers(CeYear year) => year.CompareTo(FromYear) >= 0 && (ToYear is not { } last || year.CompareTo(last) <= 0);

    /// <summary>Why an entry of this category and part cannot be posted under this rule; null when it can.</summary>
    public Refusal? RefuseEntry(SubjectCategory category, ProfessionalPart part = ProfessionalPart.None)
    {
        if (!this[category].IsOffered)
            return Refusal.Rule("ledger.category-not-offered", $"所在行业不设{CategoryName.Full(category)}，请改选其他课程类型。", Basis);
        if (part != ProfessionalPart.None && !Knows(category, part))
            return Refusal.Rule("ledger.part-not-known", $"该年度{CategoryName.Full(category)}没有“{CategoryName.Of(part)}”分项，请不选分项。", Basis);
        return null;
    }

    /// <summary>
    /// What was posted under some rule, in the unit of this one: hours become credits of 卫生 as they do when they are imported (国卫办科教发〔2024〕20号:
    /// 90 学时 are 25 学分); elsewhere one credit is one hour.
    /// </summary>
    public CreditHours InUnit(CreditHours posted, string ruleVersion)
    {
        if (Sector != Sector.Health || ruleVersion.StartsWith("health-", StringComparison.Ordinal)) return posted;
        return posted.Hundredths < 0 ? -HealthCredits.FromHours(-posted) : HealthCredits.FromHours(posted);
    }

    private string SectorName => Sector switch
    {
        Sector.Accounting => "会计",
        Sector.Education => "教育",
        Sector.Health => "卫生",
        _ => "通用",
    };

    private string Years => ToYear is not { } last ? $"{FromYear} 年度起" : last == FromYear ? $"{FromYear} 年度" : $"{FromYear}–{last} 年度";

    private bool Knows(SubjectCategory category, ProfessionalPart part)
    {
        if (category != SubjectCategory.Professional) return false;
        if (part == ProfessionalPart.SelfStudy) return SelfStudyCap is not null;
        return PartMinima.Any(minimum => minimum.Part == part);
    }
}
