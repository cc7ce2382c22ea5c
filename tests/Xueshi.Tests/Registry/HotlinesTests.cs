using Xueshi.Platform.Data;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>咨询电话, found by the name of a place.</summary>
public class HotlinesTests
{
    [Theory, BothDatabases]
    public async Task A_district_without_a_phone_is_told_that_of_its_city(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var visitor = await province.VisitAsync(Who.Nobody);
        var district = await visitor.GetAsync("/hotlines?q=" + Uri.EscapeDataString("越秀区"));
        Assert.Contains("「越秀区」没有单独的咨询电话", district.Visible);
        Assert.Contains("广州市人社局", district.Visible);
        Assert.DoesNotContain("深圳市人社局", district.Visible);

        var city = await visitor.GetAsync("/hotlines?q=" + Uri.EscapeDataString("深圳"));
        Assert.Contains("深圳市人社局", city.Visible);
        Assert.DoesNotContain("没有单独的咨询电话", city.Visible);
        Assert.Contains("没有符合条件的电话", (await visitor.GetAsync("/hotlines?q=" + Uri.EscapeDataString("月球"))).Visible);
    }
}
