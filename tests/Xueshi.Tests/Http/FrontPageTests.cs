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
    [InlineData("/", "学时 - 广东省专业技术人员继续教育管理系统")]
    [InlineData("/sign-in", "个人登录 - 学时")]
    [InlineData("/no-such-page", "没有找到这个页面 - 学时", HttpStatusCode.NotFound)]
    public async Task The_head_has_the_one_title_that_the_page_says(string address, string title, HttpStatusCode status = HttpStatusCode.OK)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var page = await app.Visit().GetAsync(address, status);
        Assert.Equal(title, page.Document.Title);
        Assert.Single(page.Document.QuerySelectorAll("title"));
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
