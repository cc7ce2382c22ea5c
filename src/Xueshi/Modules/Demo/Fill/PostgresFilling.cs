using Npgsql;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>Fills the database in place, without waiting for the disk at each commit. A marker table stands until the fill is complete, so that half a fill is recognized.</summary>
internal sealed class PostgresFilling(DatabaseOptions target) : IFilling
{
    private const string Marker = "demo_filling";

    public DatabaseOptions Database { get; } = target with
    {
        ConnectionString = new NpgsqlConnectionStringBuilder(target.ConnectionString) { Options = "-c synchronous_commit=off" }.ConnectionString,
        IsDurable = false,
    };

    public static async Task<bool> IsHalfFilledAsync(DatabaseOptions target, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand($"SELECT to_regclass('{Marker}') IS NOT NULL", connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    public Task BeginAsync(CancellationToken ct) => ExecuteAsync($"CREATE TABLE {Marker} (begun_at timestamptz DEFAULT now())", ct);

    /// <summary>Dropping the marker waits for the disk, and with it for every commit before it.</summary>
    public Task CompleteAsync(CancellationToken ct) => ExecuteAsync($"ANALYZE; DROP TABLE {Marker}", ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
