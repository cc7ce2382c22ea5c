using System.Collections.Frozen;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>Every CeYear and sector with its one requirement; refuses data with gaps, overlaps or sums that do not add up.</summary>
public sealed class RequirementTable
{
    private readonly FrozenDictionary<(int Year, Sector Sector), AnnualRequirement> _cells;

    /// <exception cref="InvalidDataException">The data contradicts itself; the message names the rule or the year.</exception>
    public RequirementTable(IReadOnlyList<AnnualRequirement> versions)
    {
        if (versions.GroupBy(version => version.RuleVersion).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidDataException($"Two rules are called {twice.Key}.");
        foreach (var version in versions) Check(version);
        Versions = versions;
        _cells = Enum.GetValues<Sector>()
            .SelectMany(sector => Enumerable.Range(CeYear.First, CeYear.Last - CeYear.First + 1).Select(year => (year, sector)))
            .ToFrozenDictionary(cell => cell, cell => Only(new CeYear(cell.year), cell.sector));
    }

    public IReadOnlyList<AnnualRequirement> Versions { get; }

    public AnnualRequirement this[CeYear year, Sector sector] => _cells[(year.Value, sector)];

    private AnnualRequirement Only(CeYear year, Sector sector)
    {
        var matches = Versions.Where(version => version.Sector == sector && version.Covers(year)).ToList();
        return matches.Count == 1 ? matches[0]
            : throw new InvalidDataException($"{matches.Count} requirements for {sector} in {year}; there must be one.");
    }

    private static void Check(AnnualRequirement version)
    {
        var offered = CategoryName.All.Select(category => version[category]).Where(rule => rule.IsOffered).ToList();
        var minima = offered.Where(rule => rule.Minimum is not null).ToList();
        var sum = minima.Aggregate(CreditHours.Zero, (all, rule) => all + rule.Minimum!.Value);
        if (minima.Count != 0 && (minima.Count != offered.Count || sum != version.Total))
            throw new InvalidDataException($"{version.RuleVersion}: either each category has a minimum and they make the total, or none has.");

        var parts = version.PartMinima.Aggregate(CreditHours.Zero, (all, part) => all + part.Minimum);
        if (parts > (version.Professional.Minimum ?? version.Total))
            throw new InvalidDataException($"{version.RuleVersion}: the parts ask for more than the whole.");
        if (version.Status != RuleStatus.Official && version.Uncertainty is null)
            throw new InvalidDataException($"{version.RuleVersion}: a rule that is not official must say what is uncertain.");
    }
}
