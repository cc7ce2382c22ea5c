using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xueshi.Platform.Data;
using Xueshi.Tests.Http;
using Xueshi.Ui.Errors;
using Xueshi.Ui.Front;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>When we are wrong, the person gets a number to ask about, and an attacker nothing.</summary>
public class ErrorPageTests
{
    [Fact]
    [Trait("Requirement", "WB-08")]
    public async Task A_fault_on_any_address_shows_a_number_that_is_in_the_log_and_nothing_of_the_inside()
    {
        var log = new CapturedLog();
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite, services => { log.Into(services); Fault.Into(services); });
        var visitor = app.Visit();
        foreach (var route in RouteTable.Of(app.Services).Where(route => !route.Pattern.StartsWith("/error", StringComparison.Ordinal)))
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var request = new HttpRequestMessage(method, route.AddressWith()) { Headers = { { "X-Fault", "exception" } } };
                using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
                var page = await Visitor.ReadAsync(visitor, answer);
                var place = $"{method} {route.Pattern}";
                Assert.True(page.Status == HttpStatusCode.InternalServerError, $"{place} answered {(int)page.Status}.");
                Assert.DoesNotContain(nameof(SecretFaultException), page.Source);
                Assert.DoesNotContain("canary-inside", page.Source);
                Assert.DoesNotContain(" at Xueshi.", page.Source);
                var number = page.Find(".error-reference").TextContent.Replace("编号：", "").Trim();
                Assert.True(log.Lines.Any(line => line.Contains("canary-inside", StringComparison.Ordinal) && line.Contains(number, StringComparison.Ordinal)), $"{place}: {number} is not in the log.");
            }
    }

    [Fact]
    [Trait("Requirement", "WB-08")]
    public async Task A_fault_in_the_middle_of_a_page_shows_the_page_for_errors()
    {
        var log = new CapturedLog();
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite, services => { log.Into(services); services.AddSingleton<IHotlines, NoHotlines>(); });
        var page = await app.Visit().GetAsync("/hotlines", HttpStatusCode.InternalServerError);
        Assert.Contains("系统出错了", page.Visible);
        Assert.DoesNotContain("canary-inside", page.Source);
    }

    [Fact]
    [Trait("Requirement", "WB-08")]
    public async Task A_post_without_its_token_gets_a_page_that_says_what_to_do()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var visitor = app.Visit();
        using var answer = await visitor.Client.PostAsync("/sign-in", new FormUrlEncodedContent([new("_handler", "sign-in")]), TestContext.Current.CancellationToken);
        var page = await Visitor.ReadAsync(visitor, answer);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("无法处理这次请求", page.Visible);
    }

    [Theory]
    [Trait("Requirement", "WB-08")]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Every_refusal_without_a_page_of_its_own_gets_one(int status)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite, Fault.Into);
        var visitor = app.Visit();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, "/help") { Headers = { { "X-Fault", status.ToString() } } };
            using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var page = await Visitor.ReadAsync(visitor, answer);
            Assert.Equal(status, (int)page.Status);
            Assert.Contains(ErrorText.For(status).Title, page.Visible);
        }
    }

    /// <summary>Fails behind the pages for errors when the request asks for it: with an exception, or with an empty answer of this status.</summary>
    private sealed class Fault(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder), IAuthenticationRequestHandler
    {
        public static void Into(IServiceCollection services) => services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Fault>("fault", null);

        public Task<bool> HandleRequestAsync()
        {
            var isErrorPage = Context.Features.Get<IExceptionHandlerFeature>() is not null || Context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
            if (isErrorPage || !Request.Headers.TryGetValue("X-Fault", out var fault)) return Task.FromResult(false);
            if (fault == "exception") throw new SecretFaultException();
            Response.StatusCode = int.Parse(fault!);
            return Task.FromResult(true);
        }

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }

    private sealed class NoHotlines : IHotlines
    {
        public ValueTask<FoundHotlines> FindAsync(string? words, CancellationToken ct) => throw new SecretFaultException();
    }

    private sealed class SecretFaultException() : Exception("canary-inside");
}
