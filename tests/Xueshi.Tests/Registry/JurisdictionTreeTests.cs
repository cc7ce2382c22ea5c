using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xunit;

namespace Xueshi.Tests.Registry;

public sealed class JurisdictionTreeTests
{
    private static readonly JurisdictionTree Tree = JurisdictionTree.Guangdong;

    [Theory]
    [InlineData(JurisdictionKind.Province, 1)]
    [InlineData(JurisdictionKind.ProvinceDirect, 1)]
    [InlineData(JurisdictionKind.City, 21)]
    [InlineData(JurisdictionKind.CityDirect, 1)]
    [InlineData(JurisdictionKind.CountyDistrict, 121)]
    [InlineData(JurisdictionKind.FunctionalZone, 4)]
    public void The_tree_holds_every_office_of_its_kind(JurisdictionKind kind, int count) =>
        Assert.Equal(count, Tree.Nodes.Count(node => node.Kind == kind));

    [Fact]
    public void The_122_counties_all_have_a_jurisdiction() => Assert.Equal(122, Regions.Cities.SelectMany(city => city.Children)
        .Count(county => Tree.ForRegion(county.Code)?.RegionCode == county.Code));

    [Fact]
    public void Shunde_stands_beside_the_cities_and_not_below_Foshan()
    {
        var shunde = Tree.ForRegion("440606")!;
        Assert.Equal("44SD", shunde.Code);
        Assert.Equal("/44/44SD/", shunde.Path);
        Assert.DoesNotContain(shunde, Tree.ChildrenOf("4406"));
        Assert.Equal(4, Tree.ChildrenOf("4406").Count());
    }

    [Fact]
    public void A_path_leads_down_from_the_province() => Assert.All(Tree.Nodes.Skip(1), node =>
    {
        var parent = Tree.Find(node.ParentCode)!;
        Assert.Equal($"{parent.Path}{node.Code}/", node.Path);
        Assert.True(parent.Covers(node));
        Assert.False(node.Covers(parent));
    });

    [Theory]
    [InlineData("44", "/44/")]
    [InlineData("44ZZ", "/44/44ZZ/")]
    [InlineData("440103", "/44/4401/440103/")]
    [InlineData("4404HQ", "/44/4404/4404HQ/")]
    [InlineData("4413DY", "/44/4413/4413DY/")]
    [InlineData("4413ZK", "/44/4413/4413ZK/")]
    [InlineData("4403SS", "/44/4403/4403SS/")]
    public void Codes_and_paths_stay_as_they_are(string code, string path) => Assert.Equal(path, Tree.Find(code)!.Path);

    [Fact]
    public void A_former_county_belongs_to_its_city_and_another_province_to_nobody()
    {
        Assert.Equal("4401", Tree.ForRegion("440102")!.Code);
        Assert.Null(Tree.ForRegion("110101"));
    }

    [Fact]
    public void A_county_is_named_with_its_city()
    {
        Assert.Equal("广州市荔湾区", Tree.FullName(Tree.Find("440103")!));
        Assert.Equal("惠州市大亚湾", Tree.FullName(Tree.Find("4413DY")!));
        Assert.Equal("顺德", Tree.FullName(Tree.Find("44SD")!));
    }

    [Fact]
    public void Parents_come_before_their_children()
    {
        var seen = new HashSet<string>();
        Assert.All(Tree.Nodes, node =>
        {
            Assert.True(node.ParentCode is null || seen.Contains(node.ParentCode));
            seen.Add(node.Code);
        });
    }
}
