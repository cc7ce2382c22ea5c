using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xueshi.Platform.Data;

namespace Xueshi.Tests.Databases;

/// <summary>A migrated database of one test, as the template is; gone, or as it was, when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int _made;

    private TestDatabase(DatabaseOptions options) => Options = options;

    public DatabaseOptions Options { get; }

    public DatabaseKind Kind => Options.Kind;

    private bool IsPooled { get; init; }

    /// <summary>The file of a SQLite database.</summary>
    public string File => new SqliteConnectionStringBuilder(Options.ConnectionString).DataSource;

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var number = Interlocked.Increment(ref _made);
        if (kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(TestFiles.Directory, $"{number}.db");
            System.IO.File.Copy(await Templates.SqliteAsync(), file);
            return new TestDatabase(DatabaseOptions.Sqlite(file));
        }
        // A server that somebody else runs is left as it was found.
        if (!Templates.IsServerGiven) return new TestDatabase(new DatabaseOptions(DatabaseKind.Postgres, await PostgresPool.TakeAsync())) { IsPooled = true };
        return new TestDatabase(new DatabaseOptions(DatabaseKind.Postgres, await PostgresPool.CopyAsync($"{number}")));
    }

    /// <summary>A database without a table.</summary>
    public static async Task<TestDatabase> CreateVacantAsync(DatabaseKind kind)
    {
        var number = Interlocked.Increment(ref _made);
        if (kind == DatabaseKind.Sqlite) return new TestDatabase(DatabaseOptions.Sqlite(Path.Combine(TestFiles.Directory, $"{number}.db")));
        var (server, template) = await Templates.PostgresAsync();
        var name = $"{template}_{number}";
        await server.ExecuteAsync($"CREATE DATABASE {name}");
        return new TestDatabase(new DatabaseOptions(DatabaseKind.Postgres, PostgresPool.Bounded(server.ConnectionString(name))));
    }

    /// <summary>A context outside the application, for arranging and for looking.</summary>
    public XueshiDb Open()
    {
        var builder = new DbContextOptionsBuilder<XueshiDb>();
        Options.Configure(builder);
        return new XueshiDb(builder.Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            await using var connection = new SqliteConnection(Options.ConnectionString);
            SqliteConnection.ClearPool(connection);
            foreach (var ending in new[] { "", "-wal", "-shm" }) System.IO.File.Delete(File + ending);
            return;
        }
        if (IsPooled)
        {
            await PostgresPool.ReturnAsync(Options.ConnectionString);
            return;
        }
        await using var used = new NpgsqlConnection(Options.ConnectionString);
        NpgsqlConnection.ClearPool(used);
        await (await Templates.PostgresAsync()).Server.ExecuteAsync($"DROP DATABASE {used.Database} WITH (FORCE)");
    }
}
