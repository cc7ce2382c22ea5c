using System.Net;
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

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    public async Task A_page_may_be_looked_at_without_being_read(string address, HttpStatusCode status)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        using var answer = await app.Visit().Client.SendAsync(new(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }
}
