using Microsoft.Extensions.Options;

namespace Xueshi.Platform.Health;

/// <summary>Asks every part, each for a bounded time; details stay in the log.</summary>
public sealed partial class Readiness(IEnumerable<IReadiness> parts, IOptions<HealthOptions> options, ILogger<Readiness> logger)
{
    /// <returns>The names of the parts that are not ready.</returns>
    public async Task<IReadOnlyList<string>> FailedAsync(CancellationToken ct)
    {
        var failed = new List<string>();
        foreach (var part in parts)
            if (!await IsReadyAsync(part, ct)) failed.Add(part.Name);
        return failed;
    }

    private async Task<bool> IsReadyAsync(IReadiness part, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.Seconds));
        try
        {
            // A driver may not heed the token; the answer does not wait for it.
            if (await part.IsReadyAsync(patience.Token).WaitAsync(patience.Token)) return true;
            NotReady(part.Name);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            Failed(part.Name, fault);
        }
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "not ready: {Part}")]
    private partial void NotReady(string part);

    [LoggerMessage(LogLevel.Error, "not ready: {Part}")]
    private partial void Failed(string part, Exception fault);
}
