using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.TestServers;

namespace Xueshi.Tests.Databases;

/// <summary>One migrated, empty database of each kind, made when the first test asks for it.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> _sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<(PostgresServer Server, string Template)>> _postgres = new(MakePostgresAsync);

    /// <summary>Whether the tests use a server that somebody else runs.</summary>
    public static bool IsServerGiven => Given is not null;

    private static string? Given => Environment.GetEnvironmentVariable("XUESHI_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <summary>The file to copy.</summary>
    public static Task<string> SqliteAsync() => _sqlite.Value;

    public static Task<(PostgresServer Server, string Template)> PostgresAsync() => _postgres.Value;

    private static async Task<string> MakeSqliteAsync()
    {
        var file = Path.Combine(TestFiles.Directory, "template.db");
        var options = DatabaseOptions.Sqlite(file);
        await MigrateAsync(options);
        await using var connection = new SqliteConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // Everything into the one file that is copied; a copy in this mode needs no log beside it until it is opened.
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        SqliteConnection.ClearPool(connection);
        return file;
    }

    private static async Task<(PostgresServer, string)> MakePostgresAsync()
    {
        var server = Given is { } given ? PostgresServer.At(given) : await PostgresServer.StartPassingAsync();
        var template = $"xueshi_test_{Environment.ProcessId}";
        await server.ExecuteAsync($"DROP DATABASE IF EXISTS {template} WITH (FORCE)");
        await server.ExecuteAsync($"CREATE DATABASE {template} TEMPLATE template0 ENCODING 'UTF8'");
        // A database that somebody is connected to cannot be copied.
        var unpooled = new NpgsqlConnectionStringBuilder(server.ConnectionString(template)) { Pooling = false };
        await MigrateAsync(new DatabaseOptions(DatabaseKind.Postgres, unpooled.ConnectionString));
        await PostgresPool.PrepareAsync(unpooled.ConnectionString);
        return (server, template);
    }

    private static async Task MigrateAsync(DatabaseOptions options)
    {
        var builder = new DbContextOptionsBuilder<XueshiDb>();
        options.Configure(builder);
        await using var db = new XueshiDb(builder.Options);
        await db.Database.MigrateAsync();
        await JurisdictionSeed.SeedAsync(db);
    }
}
