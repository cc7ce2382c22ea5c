using System.Net;
using Xueshi.BrowserTests.People;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.BrowserTests.EveryPage;

/// <summary>
/// Every page that a role can open, found from the routes and along the links, can be used by everybody: axe finds nothing, nothing is wider than a desktop or a
/// phone, nothing comes from elsewhere, and the content security policy stops nothing.
/// </summary>
public class EveryPageJourney(SettledProvince settled) : IClassFixture<SettledProvince>
{
    [Theory]
    [InlineData(Who.Nobody)]
    [InlineData(Who.Holder)]
    [InlineData(Who.Applicant)]
    [InlineData(Who.Employer)]
    [InlineData(Who.Hrss)]
    [InlineData(Who.Authority)]
    [InlineData(Who.Platform)]
    [Trait("Requirement", "WB-01")]
    [Trait("Requirement", "PI-08")]
    public async Task Every_page_of_a_role_can_be_used_by_everybody(Who who)
    {
        var walk = await Walk.OfAsync(settled.Province, who);
        await using var journey = await settled.WelcomeAsync(who);
        var seen = new HashSet<string>();
        await foreach (var (_, page) in walk.PagesAsync())
        {
            if (!seen.Add(PlaceOf(page))) continue;
            await journey.GoAsync(page.Address.PathAndQuery, (int)page.Status);
            await journey.LookAsync($"{who}{PlaceOf(page).Replace('/', '-')}");
            await journey.LookNarrowAsync($"{who}{PlaceOf(page).Replace('/', '-')}");
        }
        Assert.True(seen.Count > 5, $"{who} saw only {string.Join(", ", seen)}");
    }

    // Whatever is not found looks the same.
    private static string PlaceOf(Page page) => page.Status == HttpStatusCode.OK ? page.Address.AbsolutePath : $"-{(int)page.Status}";
}
