using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Xueshi.Tests.Assurance;

/// <summary>Everything the application writes to its log at Debug and above, with exceptions and scopes; the filters that the application sets stay in force.</summary>
internal sealed class CapturedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider? _scopes;

    public IReadOnlyCollection<string> Lines => _lines;

    public void Into(IServiceCollection services) => services.AddLogging(logging => logging.AddProvider(this).AddFilter(null, LogLevel.Debug).AddFilter<ConsoleLoggerProvider>(null, LogLevel.None));

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        // Nothing is held open.
    }

    private sealed class Writer(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            log._scopes?.ForEachScope((scope, list) => list.Add(scope?.ToString() ?? ""), scopes);
            log._lines.Enqueue($"{logLevel} {category} [{string.Join(' ', scopes)}] {formatter(state, exception)} {exception}");
        }
    }
}
