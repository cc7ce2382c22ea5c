using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Xueshi.Platform.Data;

/// <summary>What every SQLite connection is set to: WAL with a sync at each commit, foreign keys, and patience when another writes (RL-08).</summary>
internal sealed class SqliteConnectionSettings(bool isDurable) : DbConnectionInterceptor
{
    private readonly string _settings = $"PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous={(isDurable ? "FULL" : "OFF")}; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
