using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Xueshi.Platform.Data;

/// <summary>The seam between the two databases: how each is opened, and where its migrations are.</summary>
public sealed record DatabaseOptions(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>Whether a commit reaches the disk before it is answered (RL-08). False only for a database that is thrown away if its making is interrupted.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>How many connections are open at once at most. SQLite has no limit; beyond some dozens they only wait for each other.</summary>
    public int MostConnections => Kind == DatabaseKind.Postgres ? new NpgsqlConnectionStringBuilder(ConnectionString).MaxPoolSize : 100;

    /// <summary>Where the database lies on this machine; null when a server keeps it.</summary>
    public string? Folder => Kind == DatabaseKind.Sqlite ? Path.GetDirectoryName(new SqliteConnectionStringBuilder(ConnectionString).DataSource) : null;

    /// <summary>Reads <c>Xueshi:Postgres</c> (a connection string), otherwise <c>Xueshi:Sqlite</c> (a file, default <c>var/xueshi.db</c>).</summary>
    public static DatabaseOptions From(IConfiguration configuration) =>
        configuration["Xueshi:Postgres"] is { Length: > 0 } postgres
            ? Postgres(postgres)
            : Sqlite(Path.GetFullPath(configuration["Xueshi:Sqlite"] ?? "var/xueshi.db"));

    /// <summary>
    /// The application sends the same few hundred statements all day, so each connection keeps them prepared; a connection string may say otherwise.
    /// It sets nothing that outlives a transaction, so a connection goes back to the pool as it is.
    /// </summary>
    private static DatabaseOptions Postgres(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ShouldSerialize("Max Auto Prepare")) (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (200, 2);
        builder.NoResetOnClose = true;
        return new(DatabaseKind.Postgres, builder.ConnectionString);
    }

    public static DatabaseOptions Sqlite(string file)
    {
        SqliteLibrary.Prepare();
        return new(DatabaseKind.Sqlite, new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10 }.ToString());
    }

    public void Configure(DbContextOptionsBuilder builder)
    {
        // That the migrations are complete is a test's business, not that of every start.
        builder.UseSnakeCaseNamingConvention().ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        if (Kind == DatabaseKind.Postgres)
            builder.UseNpgsql(ConnectionString, npgsql => npgsql.MigrationsAssembly(Migrations("Xueshi.Migrations.Postgres")));
        else
            builder.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(Migrations("Xueshi.Migrations.Sqlite")))
                .AddInterceptors(new SqliteConnectionSettings(IsDurable));
    }

    /// <summary>The migrations lie beside the application: they refer to it, so it cannot refer to them.</summary>
    private static Assembly Migrations(string name) =>
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
