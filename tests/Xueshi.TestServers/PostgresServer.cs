using System.Diagnostics;
using Npgsql;

namespace Xueshi.TestServers;

/// <summary>
/// A PostgreSQL server of our own on a private socket. It ends when disposed, and also when this process dies:
/// the script that watches it reads from a pipe that only this process holds.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Process? _watch;
    private readonly string _connection;

    private PostgresServer(string connection, Process? watch = null) => (_connection, _watch) = (connection, watch);

    /// <summary>A server that somebody else runs; the role must be allowed to create databases.</summary>
    public static PostgresServer At(string connectionString) => new(connectionString);

    /// <summary>An empty server that keeps nothing and prefers speed to durability.</summary>
    public static Task<PostgresServer> StartPassingAsync() => StartAsync(NewSocketDirectory(), data: null, ["max_connections=300", "max_locks_per_transaction=256"]);

    /// <summary>A durable server over a directory that outlives it, with PostgreSQL's own defaults unless <paramref name="settings"/> say otherwise.</summary>
    public static Task<PostgresServer> StartKeptAsync(string dataDirectory, params string[] settings) =>
        StartAsync(NewSocketDirectory(), Path.GetFullPath(dataDirectory), settings);

    /// <param name="database">An existing database; without one, the server's own.</param>
    public string ConnectionString(string? database = null) =>
        database is null ? _connection : new NpgsqlConnectionStringBuilder(_connection) { Database = database }.ConnectionString;

    /// <summary>Runs one statement beside every database, such as CREATE DATABASE.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionString());
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_watch is null) return;
        _watch.StandardInput.Close();
        await _watch.WaitForExitAsync();
        _watch.Dispose();
    }

    private static async Task<PostgresServer> StartAsync(string sockets, string? data, string[] settings)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "postgres-under-watch.sh");
        string[] arguments = [script, PostgresBinaries.Find(), data ?? Path.Combine(sockets, "data"), sockets, data is null ? "passing" : "kept", .. settings];
        var watch = Process.Start(new ProcessStartInfo("/bin/sh", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaint = watch.StandardError.ReadToEndAsync();
        if (await watch.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException($"PostgreSQL did not start: {await complaint}");
        var connection = new NpgsqlConnectionStringBuilder { Host = sockets, Username = "xueshi", Database = "postgres" };
        return new PostgresServer(connection.ConnectionString, watch);
    }

    // Short, because the path of a socket has at most 107 bytes; it names the process, by which a later start knows what is stale.
    private static string NewSocketDirectory() =>
        Directory.CreateTempSubdirectory($"xueshi-postgres-{Environment.ProcessId}-").FullName;
}
