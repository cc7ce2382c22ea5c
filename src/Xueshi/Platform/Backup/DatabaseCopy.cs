using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xueshi.Platform.Data;

namespace Xueshi.Platform.Backup;

/// <summary>One file out of the database and back: by SQLite's own backup, by pg_dump and pg_restore.</summary>
public sealed class DatabaseCopy(XueshiDb db, DatabaseOptions database)
{
    public const string SqliteFile = "xueshi.db";

    public const string PostgresFile = "xueshi.dump";

    public string FileName => database.Kind == DatabaseKind.Sqlite ? SqliteFile : PostgresFile;

    /// <summary>Copies the database as the open <see cref="ReadSnapshot"/> sees it; writers go on meanwhile.</summary>
    public async Task TakeAsync(string file, CancellationToken ct)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            sqlite.BackupDatabase(copy);
            return;
        }
        var snapshot = await db.Database.SqlQuery<string>($"SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(ct);
        await PostgresTool.RunAsync("pg_dump", Target, ["--format=custom", $"--snapshot={snapshot}", $"--file={file}"], ct);
    }

    /// <summary>Whether there is nothing yet where the backup would go.</summary>
    public async Task<bool> IsVacantAsync(CancellationToken ct) => database.Kind == DatabaseKind.Sqlite
        ? !File.Exists(SqlitePath)
        : await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()").SingleAsync(ct) == 0;

    public async Task PutBackAsync(string file, CancellationToken ct)
    {
        if (database.Kind == DatabaseKind.Postgres)
        {
            await PostgresTool.RunAsync("pg_restore", Target, ["--no-owner", "--exit-on-error", "--single-transaction", $"--dbname={Target.Database}", file], ct);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(SqlitePath)!);
        await using var source = File.OpenRead(file);
        await using var target = new FileStream(SqlitePath, FileMode.CreateNew);
        await source.CopyToAsync(target, ct);
        target.Flush(flushToDisk: true);
    }

    private string SqlitePath => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    private NpgsqlConnectionStringBuilder Target => new(database.ConnectionString);
}
