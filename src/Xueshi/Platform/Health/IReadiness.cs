namespace Xueshi.Platform.Health;

/// <summary>One thing without which this node cannot serve.</summary>
public interface IReadiness
{
    /// <summary>What a failing answer calls it; tells nothing of the inside.</summary>
    string Name { get; }

    /// <exception cref="Exception">Counts as not ready; the log has it.</exception>
    Task<bool> IsReadyAsync(CancellationToken ct);
}
