using Xueshi.Platform.Data;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>How a database is filled so that an interrupted fill is never taken for a whole one.</summary>
internal interface IFilling : IAsyncDisposable
{
    /// <summary>What to fill, made fast.</summary>
    DatabaseOptions Database { get; }

    Task BeginAsync(CancellationToken ct);

    /// <summary>From here on the province is there.</summary>
    Task CompleteAsync(CancellationToken ct);
}
