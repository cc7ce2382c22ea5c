using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xueshi.Platform.Data;
using Xunit;

namespace Xueshi.Tests.Http;

public class AccessLogTests
{
    private const string Canary = "CANARY0123456789";

    [Fact]
    [Trait("Requirement", "WB-04")]
    public async Task Tokens_of_links_stand_in_no_log_and_no_trace()
    {
        var lines = new ConcurrentQueue<string>();
        var traces = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite, services => services.AddLogging(logging => logging
            .ClearProviders().AddProvider(new Kept(lines)).AddFilter("Microsoft", LogLevel.Debug).AddFilter("System", LogLevel.Debug).AddFilter("Xueshi", LogLevel.Information)));
        var browser = app.Visit();

        await browser.GetAsync($"/c/442026AAAAAAAAA/{Canary}", HttpStatusCode.NotFound);
        await browser.GetAsync($"/C/442026AAAAAAAAA/{Canary}/", HttpStatusCode.NotFound);
        await browser.GetAsync($"/c/442026AAAAAAAAA/{Canary}/more", HttpStatusCode.NotFound);
        await browser.GetAsync($"/certificates/check?number={Canary}");

        Assert.Contains(lines, line => line.Contains("GET /c/442026AAAAAAAAA/* 404"));
        Assert.Contains(lines, line => line.Contains("GET /certificates/check 200"));
        Assert.DoesNotContain(lines, line => line.Contains(Canary));
        Assert.Contains(traces, trace => trace.Contains("/c/442026AAAAAAAAA/*"));
        Assert.DoesNotContain(traces, trace => trace.Contains(Canary));
    }

    /// <summary>Keeps every line with its scopes.</summary>
    private sealed class Kept(ConcurrentQueue<string> lines) : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public ILogger CreateLogger(string categoryName) => new Line(categoryName, this);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
        }

        private void Keep(string line)
        {
            _scopes.ForEachScope((scope, _) => line += $" [{(scope is IEnumerable<KeyValuePair<string, object?>> facts ? string.Join(' ', facts) : scope)}]", 0);
            lines.Enqueue(line);
        }

        private sealed class Line(string category, Kept kept) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => kept._scopes.Push(state);

            public bool IsEnabled(LogLevel level) => true;

            public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                kept.Keep($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
