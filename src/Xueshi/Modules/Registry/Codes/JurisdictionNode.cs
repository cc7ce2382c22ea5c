using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>A 管理辖区 as the tables give it.</summary>
/// <param name="Code">Short and stable: 44, 44ZZ, 4401, 440103, 4404HQ.</param>
/// <param name="Name">The short name: 荔湾区.</param>
/// <param name="Kind">What kind of office it is.</param>
/// <param name="ParentCode">Null for the province only.</param>
/// <param name="Path">The codes from the province down, between slashes: <c>/44/4401/440103/</c>. What lies below begins with it.</param>
/// <param name="RegionCode">The region of GB/T 2260 it serves; null for 省直 and functional zones.</param>
public sealed record JurisdictionNode(string Code, string Name, JurisdictionKind Kind, string? ParentCode, string Path, string? RegionCode)
{
    /// <summary>Whether the other is this one or lies below it.</summary>
    public bool Covers(JurisdictionNode other) => other.Path.StartsWith(Path, StringComparison.Ordinal);
}
