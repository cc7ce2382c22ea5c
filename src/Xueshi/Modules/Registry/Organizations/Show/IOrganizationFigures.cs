using Xueshi.Modules.Registry.Model;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Registry.Organizations.Show;

/// <summary>What a module counts of an organization, for the HR officer who looks at it. Whether the officer may see it is asked before.</summary>
public interface IOrganizationFigures
{
    Task<IReadOnlyList<OrganizationFigure>> ReadAsync(Organization organization, CancellationToken ct);
}

/// <param name="Href">Where they are; null when there is no such page for the officer.</param>
public sealed record OrganizationFigure(string Label, int Count, string Unit, string? Href, Tone Tone = Tone.Neutral);
