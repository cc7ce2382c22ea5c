using System.Collections.Frozen;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>
/// The jurisdictions of Guangdong: the province, 省直, 21 cities, 顺德 beside them, the counties and the functional zones.
/// 顺德区 (440606) is a county by region and a city by jurisdiction, so it appears once, as 顺德.
/// </summary>
public sealed class JurisdictionTree
{
    private readonly FrozenDictionary<string, JurisdictionNode> _byCode;
    private readonly FrozenDictionary<string, JurisdictionNode> _byRegion;

    private JurisdictionTree(IReadOnlyList<JurisdictionNode> nodes)
    {
        Nodes = nodes;
        _byCode = nodes.ToFrozenDictionary(node => node.Code);
        _byRegion = nodes.Where(node => node.RegionCode is not null).ToFrozenDictionary(node => node.RegionCode!);
    }

    public static JurisdictionTree Guangdong { get; } = Build();

    /// <summary>Parents before children, otherwise by code.</summary>
    public IReadOnlyList<JurisdictionNode> Nodes { get; }

    public JurisdictionNode Province => Nodes[0];

    public JurisdictionNode? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    public IEnumerable<JurisdictionNode> ChildrenOf(string code) => Nodes.Where(node => node.ParentCode == code);

    /// <summary>The one that serves a region: its own, otherwise its city's (former counties); null outside Guangdong.</summary>
    public JurisdictionNode? ForRegion(string regionCode) =>
        _byRegion.GetValueOrDefault(regionCode)
        ?? (regionCode.Length == 6 ? _byRegion.GetValueOrDefault(string.Concat(regionCode.AsSpan(0, 4), "00")) : null);

    /// <summary>With the names above it, without the province: 广州市荔湾区.</summary>
    public string FullName(JurisdictionNode node) =>
        node.ParentCode is null || node.ParentCode == Province.Code ? node.Name : FullName(_byCode[node.ParentCode]) + node.Name;

    /// <summary>As <see cref="FullName"/>, of a stored row; its own name when this build's tables do not know it.</summary>
    public string NameOf(Jurisdiction jurisdiction) => Find(jurisdiction.Code) is { } node ? FullName(node) : jurisdiction.Name;

    private static JurisdictionTree Build()
    {
        var others = EmbeddedTable.Read<OthersFile>("jurisdictions").Items;
        var besidesCities = others.Select(other => other.Region).ToHashSet();
        var province = new JurisdictionNode("44", Regions.Guangdong.Name, JurisdictionKind.Province, null, "/44/", Regions.Guangdong.Code);
        var nodes = new List<JurisdictionNode> { province };
        foreach (var region in Regions.Cities)
        {
            var city = Below(province, region.Code[..4], region.Name, JurisdictionKind.City, region.Code);
            nodes.Add(city);
            nodes.AddRange(region.Children.Where(county => !besidesCities.Contains(county.Code))
                .Select(county => Below(city, county.Code, county.Name, JurisdictionKind.CountyDistrict, county.Code)));
        }

        nodes.AddRange(others.Select(other =>
            Below(nodes.Single(node => node.Code == other.Parent), other.Code, other.Name, other.Kind, other.Region)).ToArray());
        return new([.. nodes.OrderBy(node => node.Path.Count(c => c == '/')).ThenBy(node => node.Code, StringComparer.Ordinal)]);
    }

    private static JurisdictionNode Below(JurisdictionNode parent, string code, string name, JurisdictionKind kind, string? region) =>
        new(code, name, kind, parent.Code, $"{parent.Path}{code}/", region);

    private sealed record Other(string Code, string Name, JurisdictionKind Kind, string Parent, string? Region);

    private sealed record OthersFile(IReadOnlyList<Other> Items);
}
