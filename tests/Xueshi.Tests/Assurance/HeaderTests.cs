using System.Net;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>What every answer tells the browser, whatever the address and whoever asks.</summary>
public class HeaderTests
{
    // Written out once more, so that nobody loosens it by one word in one place.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains",
    };

    [Fact]
    [Trait("Requirement", "WB-01")]
    [Trait("Requirement", "WB-02")]
    public async Task Every_answer_carries_the_headers_that_protect_it()
    {
        await using var province = await Province.StartAsync(DatabaseKind.Sqlite);
        var addresses = RouteTable.Of(province.App.Services).Select(route => route.AddressWith()).Append("/no-such-page").Append("/css/xueshi.css").ToList();
        foreach (var who in new[] { Who.Nobody, Who.Holder, Who.Employer, Who.Hrss, Who.Platform })
        {
            var visitor = await province.VisitAsync(who);
            foreach (var address in addresses)
            {
                using var answer = await visitor.Client.GetAsync(address, TestContext.Current.CancellationToken);
                var place = $"{who} at {address} ({(int)answer.StatusCode})";
                foreach (var (header, value) in Expected)
                    Assert.True(Header(answer, header) == value, $"{place}: {header} is {Header(answer, header)}, not {value}.");
                var policy = Header(answer, "Content-Security-Policy");
                Assert.True(policy is ContentSecurityPolicy or "sandbox; default-src 'none'", $"{place}: Content-Security-Policy is {policy}");
                Assert.True(Header(answer, "Referrer-Policy") is "same-origin" or "no-referrer", $"{place}: Referrer-Policy is {Header(answer, "Referrer-Policy")}");
                Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"), $"{place} tells what it runs on.");
                var isAsset = address.StartsWith("/css/", StringComparison.Ordinal);
                Assert.True(who == Who.Nobody || isAsset || answer.Headers.CacheControl is { NoStore: true }, $"{place} may be kept by the browser: {answer.Headers.CacheControl}");
            }
        }
    }

    /// <summary>Behind a real web server, since the one in this process says nothing anyway.</summary>
    [Fact]
    [Trait("Requirement", "WB-02")]
    public async Task The_web_server_does_not_tell_what_it_is()
    {
        await using var app = await Http.XueshiApp.ListenAsync();
        using var client = app.CreateClient(new() { BaseAddress = app.Address });
        foreach (var address in new[] { "/", "/no-such-page", "/css/xueshi.css" })
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"), $"{address} tells what it runs on.");
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "WB-02")]
    public async Task Leaving_clears_what_the_browser_kept(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var visitor = await province.VisitAsync(Who.Holder, follow: false);
        var token = (await visitor.GetAsync("/account/timeline")).Find("input[name=__form]").GetAttribute("value")!;
        using var answer = await visitor.Client.PostAsync("/sign-out", new FormUrlEncodedContent([new("__form", token)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("\"cache\", \"storage\"", Header(answer, "Clear-Site-Data"));
        await visitor.GetAsync("/account/timeline", HttpStatusCode.Redirect);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "(none)";
}
