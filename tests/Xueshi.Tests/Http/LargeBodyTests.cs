using System.Net;
using Microsoft.AspNetCore.Http.Metadata;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.Tests.Http;

/// <summary>What is too large is refused by the web server itself, before it is read; so this runs behind a real one.</summary>
public class LargeBodyTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    [Trait("Requirement", "UP-01")]
    public async Task A_body_that_is_too_large_is_answered_413()
    {
        await using var app = await XueshiApp.ListenAsync(DatabaseKind.Sqlite);
        // Waits for the server's word however busy the machine is; whoever sends unasked finds the connection closed.
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = app.Address };
        using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[31 * Megabyte]), "Input.Login", "a" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = content };
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("提交的内容太大", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Requirement", "UP-01")]
    public async Task A_declaration_takes_as_many_full_files_as_a_record_may_have()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var route = RouteTable.Of(app.Services).Single(route => route.Pattern == HoursAddresses.NewRecord);
        var most = route.Endpoints[0].Metadata.GetMetadata<IRequestSizeLimitMetadata>()!.MaxRequestBodySize;
        Assert.InRange(most!.Value, (long)Evidence.Most * new FileLimits().MaxBytes + Megabyte, 64L * Megabyte);
    }
}
