using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>
/// 年度账户, computed: what one person has in one CeYear under one requirement. It depends on the entries alone, not on their order,
/// and the stored account must always equal it.
/// </summary>
public sealed class YearAccount
{
    private YearAccount(
        AnnualRequirement requirement, CategoryAccount @public, CategoryAccount professional, CategoryAccount elective, IReadOnlyList<PartAccount> parts)
    {
        (Requirement, Public, Professional, Elective, Parts) = (requirement, @public, professional, elective, parts);
        PartShortfall = parts.Aggregate(CreditHours.Zero, (sum, part) => sum + part.Shortfall);
        foreach (var category in (CategoryAccount[])[@public, professional, elective])
        {
            if (!category.Rule.IsOffered)
            {
                NotCounted += category.Recognized;
                continue;
            }
            Recognized += category.Recognized;
            Counted += category.Counted;
            Missing += ShortfallOf(category);
        }
        Counted = CreditHours.Min(Counted, requirement.Total);
        Missing = CreditHours.Max(Missing, requirement.Total - Recognized);
        Missing = CreditHours.Max(Missing, PartShortfall);
    }

    public AnnualRequirement Requirement { get; }

    public CategoryAccount Public { get; }

    public CategoryAccount Professional { get; }

    public CategoryAccount Elective { get; }

    /// <summary>Empty where the requirement names no parts.</summary>
    public IReadOnlyList<PartAccount> Parts { get; }

    /// <summary>已认定: the sum of the offered categories, not limited by what they require.</summary>
    public CreditHours Recognized { get; }

    /// <summary>计入: the sum of what each category counts, at most the total required.</summary>
    public CreditHours Counted { get; }

    /// <summary>不计入: hours that stand in a category which the sector does not have (left from another sector).</summary>
    public CreditHours NotCounted { get; }

    /// <summary>还差: the larger of the categories' shortfalls together and the shortfall of the total. Zero means passed.</summary>
    public CreditHours Missing { get; }

    public CreditHours PartShortfall { get; }

    public AnnualStatus Status => Missing.IsZero ? AnnualStatus.Passed : AnnualStatus.InProgress;

    public CategoryAccount this[SubjectCategory category] => category switch
    {
        SubjectCategory.Public => Public,
        SubjectCategory.Professional => Professional,
        SubjectCategory.Elective => Elective,
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>What a category lacks; 专业科目 lacks at least what its parts lack.</summary>
    public CreditHours ShortfallOf(CategoryAccount category) =>
        category.Category == SubjectCategory.Professional && category.Rule.Minimum is not null
            ? CreditHours.Max(category.Shortfall, PartShortfall)
            : category.Shortfall;

    /// <summary>The account that posted entries make.</summary>
    /// <param name="entries">Those of one person and year, in any order; null or none for a year without an account.</param>
    public static YearAccount Of(IEnumerable<LedgerEntry>? entries, AnnualRequirement requirement) =>
        Compute(entries?.Select(entry => entry.ToLine(requirement)) ?? [], requirement);

    /// <param name="entries">All entries of the person and year, reversals included.</param>
    public static YearAccount Compute(IEnumerable<EntryLine> entries, AnnualRequirement requirement)
    {
        var lines = entries as IReadOnlyCollection<EntryLine> ?? [.. entries];
        var reversed = ReversedIn(lines);
        var hours = new CreditHours[4];
        var partHours = new CreditHours[5];
        var items = new HashSet<(SubjectCategory, Guid)>();
        foreach (var line in lines)
        {
            hours[(int)line.Category] += line.Hours;
            partHours[(int)line.Part] += line.Hours;
            if (line.Reverses is null && !reversed.Contains(line.Id)) items.Add((line.Category, line.SourceId));
        }
        if (requirement.SelfStudyCap is { } cap)
            hours[(int)SubjectCategory.Professional] -= CreditHours.Max(partHours[(int)ProfessionalPart.SelfStudy] - cap, CreditHours.Zero);

        return new YearAccount(requirement, Of(SubjectCategory.Public), Of(SubjectCategory.Professional), Of(SubjectCategory.Elective),
            [.. requirement.PartMinima.Select(part => new PartAccount(part.Part, partHours[(int)part.Part], part.Minimum))]);

        CategoryAccount Of(SubjectCategory category) =>
            new(category, requirement[category], items.Count(item => item.Item1 == category), hours[(int)category]);
    }

    /// <summary>The ids of entries that another entry takes back.</summary>
    internal static HashSet<Guid> ReversedIn(IEnumerable<EntryLine> lines)
    {
        var reversed = new HashSet<Guid>();
        foreach (var line in lines)
            if (line.Reverses is { } taken) reversed.Add(taken);
        return reversed;
    }
}
