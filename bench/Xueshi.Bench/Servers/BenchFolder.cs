namespace Xueshi.Bench.Servers;

/// <summary>A data directory for one run, removed afterwards.</summary>
public sealed class BenchFolder : IAsyncDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("xueshi-bench-").FullName;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
