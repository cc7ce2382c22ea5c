using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>The shape of <c>requirements.json</c>.</summary>
internal sealed record RequirementData(IReadOnlyList<AnnualRequirement> Requirements, IReadOnlyList<SectorLikeGeneral> SameAsGeneral)
{
    /// <summary>All rule versions, those of sectors that follow the general rules written out.</summary>
    public IReadOnlyList<AnnualRequirement> Expand()
    {
        var general = Requirements.Where(requirement => requirement.Sector == Sector.General).ToList();
        return [.. Requirements, .. SameAsGeneral.SelectMany(sector => general.Select(sector.Adopt))];
    }
}

/// <summary>A sector with the general hours but another recognizer (教育).</summary>
internal sealed record SectorLikeGeneral(Sector Sector, Recognizer RecognizedBy, RuleStatus Status, string Basis, string? Uncertainty)
{
    public AnnualRequirement Adopt(AnnualRequirement general) => general with
    {
        RuleVersion = $"{Sector.ToString().ToLowerInvariant()}-{general.FromYear}",
        Sector = Sector,
        RecognizedBy = RecognizedBy,
        Status = Status,
        Basis = $"{Basis}；{general.Basis}",
        Uncertainty = $"{Uncertainty}{general.Uncertainty}",
    };
}
