using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.BrowserTests;

public class FrontPageJourney
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.WithoutScript)]
    [Trait("Requirement", "PI-08")]
    [Trait("Requirement", "WB-01")]
    public async Task Anybody_sees_the_front_page(Device device)
    {
        await using var app = await XueshiApp.ListenAsync();
        await using var journey = await Journey.StartAsync(app, device);
        await journey.GoAsync("/");
        await journey.LookAsync("front");
    }
}
