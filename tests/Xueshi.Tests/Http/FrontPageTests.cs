using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Http;

public class FrontPageTests
{
    [Theory, BothDatabases]
    public async Task Anybody_may_open_the_front_page(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var page = await app.Visit().GetAsync("/");
        Assert.Contains("学时", page.Visible);
    }
}
