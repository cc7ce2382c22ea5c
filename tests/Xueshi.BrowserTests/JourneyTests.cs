using Xueshi.Tests.Http;
using Xunit;
using Xunit.Sdk;

namespace Xueshi.BrowserTests;

/// <summary>What a journey promises to notice, it notices.</summary>
public class JourneyTests
{
    [Theory]
    [InlineData("""<img alt="" src="http://192.0.2.1/far.png">""", "http://192.0.2.1/far.png")]
    [InlineData("<script>missing.call()</script>", "missing is not defined")]
    [InlineData("""<meta http-equiv="Content-Security-Policy" content="style-src 'none'"><p style="color: red">红</p>""", "style-src 'none'")]
    public async Task A_journey_fails_for_what_went_wrong_on_its_way(string wrong, string complaint)
    {
        await using var app = await XueshiApp.ListenAsync();
        var journey = await Journey.StartAsync(app, Device.Desktop);
        await journey.Page.SetContentAsync(wrong, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        await journey.Page.WaitForTimeoutAsync(300);
        var failure = await Assert.ThrowsAnyAsync<XunitException>(async () => await journey.DisposeAsync());
        Assert.Contains(complaint, failure.Message);
    }

    [Theory]
    [InlineData("""<html lang="zh"><title>页</title><main><h1>页</h1><img src="data:,"></main>""", "image-alt")]
    [InlineData("""<html lang="zh"><title>页</title><main><h1>页</h1><div style="width: 2000px">宽</div></main>""", "pixels too wide")]
    public async Task A_look_fails_for_a_page_that_some_cannot_use(string page, string complaint)
    {
        await using var app = await XueshiApp.ListenAsync();
        await using var journey = await Journey.StartAsync(app, Device.Phone);
        await journey.Page.SetContentAsync(page);
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => journey.LookAsync("unusable"));
        Assert.Contains(complaint, failure.Message);
    }
}
