using System.Collections.Frozen;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>
/// The rules as data: one immutable instance for the life of the program, read and checked when it is made. Nothing was required before 2010,
/// which is why a <see cref="CeYear"/> cannot be earlier.
/// </summary>
public sealed class CePolicy
{
    private readonly RequirementTable _requirements;
    private readonly WindowTable _windows;
    private readonly IReadOnlyList<ConversionRule> _conversions;
    private readonly FrozenDictionary<string, DeclarationForm> _formsByCode;
    private readonly FrozenDictionary<string, string> _ruleNames;

    private CePolicy(
        IReadOnlyList<AnnualRequirement> requirements, IReadOnlyList<WindowRule> windows,
        IReadOnlyList<DeclarationForm> forms, IReadOnlyList<ConversionRule> conversions)
    {
        _requirements = new RequirementTable(requirements);
        _windows = new WindowTable(windows);
        _conversions = conversions;
        Forms = forms;
        _formsByCode = forms.ToFrozenDictionary(form => form.Code);
        _ruleNames = requirements.ToFrozenDictionary(rule => rule.RuleVersion, rule => rule.RuleName);
    }

    /// <summary>Every rule version, by sector and year.</summary>
    public IReadOnlyList<AnnualRequirement> RuleVersions => _requirements.Versions;

    /// <summary>学时申报形式, in the order in which people choose.</summary>
    public IReadOnlyList<DeclarationForm> Forms { get; }

    /// <exception cref="InvalidDataException">The built-in data contradicts itself.</exception>
    public static CePolicy Load() => new(
        PolicyJson.Read<RequirementData>("requirements.json").Expand(),
        PolicyJson.Read<List<WindowRule>>("windows.json"),
        PolicyJson.Read<List<DeclarationForm>>("declaration-forms.json"),
        PolicyJson.Read<List<ConversionRule>>("accounting-conversions.json"));

    public AnnualRequirement Requirement(CeYear year, Sector sector) => _requirements[year, sector];

    /// <summary>The rule version stored with an entry, as people read it.</summary>
    public string RuleName(string ruleVersion) => _ruleNames[ruleVersion];

    /// <summary>A sector without windows of its own follows the general ones.</summary>
    public CeWindow Windows(CeYear year, Sector sector) => _windows[year, sector];

    /// <summary>The years that can be declared today, the latest first.</summary>
    public IReadOnlyList<CeYear> OpenYears(Sector sector, DateOnly today) =>
    [
        .. Enumerable.Range(0, 2)
            .Select(back => today.Year - back)
            .Where(year => year is >= CeYear.First and <= CeYear.Last)
            .Select(year => new CeYear(year))
            .Where(year => Windows(year, sector).IsOpenForDeclaring(today)),
    ];

    /// <summary>The year a new declaration starts with: the current one when it is open, otherwise the latest open one; null when none is.</summary>
    public CeYear? DefaultYear(Sector sector, DateOnly today) => OpenYears(sector, today) is [var latest, ..] ? latest : null;

    /// <summary>Null for a code that is not in the list.</summary>
    public DeclarationForm? Form(string code) => _formsByCode.GetValueOrDefault(code);

    /// <summary>会计: the conversions of a year; a provincial item stands in for the national one it supersedes.</summary>
    public IReadOnlyList<ConversionRule> AccountingConversions(CeYear year)
    {
        var inForce = _conversions.Where(rule => rule.FromYear.CompareTo(year) <= 0).ToList();
        var superseded = inForce.Select(rule => rule.Supersedes).ToHashSet();
        return [.. inForce.Where(rule => !superseded.Contains(rule.Code))];
    }
}
