using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Xueshi.Platform.Clock;

namespace Xueshi.Platform.Logs;

/// <summary>
/// The console's lines: when, how grave, from where, what, each entry on one line; only the lines of an exception follow it, indented. Nothing that came from outside can look
/// like an entry of its own (AL-04).
/// </summary>
public sealed class OneLineFormatter(IClock clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "one-line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.WriteLine($"{clock.Now:yyyy-MM-ddTHH:mm:ss.fffZ} {NameOf(logEntry.LogLevel)} {logEntry.Category}[{logEntry.EventId.Id}] {LogText.Encode(logEntry.Formatter(logEntry.State, logEntry.Exception))}");
        if (logEntry.Exception is not { } fault) return;
        foreach (var line in fault.ToString().ReplaceLineEndings("\n").Split('\n')) textWriter.WriteLine($"    {LogText.Encode(line)}");
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        LogLevel.Error => "error",
        _ => "fatal",
    };
}
