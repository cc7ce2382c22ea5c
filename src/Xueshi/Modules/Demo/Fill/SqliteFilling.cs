using Microsoft.Data.Sqlite;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>Fills a file aside, without waiting for the disk, and renames it when it is complete; a fill that dies leaves nothing but that file.</summary>
internal sealed class SqliteFilling : IFilling
{
    private readonly DatabaseOptions _target;
    private readonly string _file;
    private readonly string _aside;
    private FileStream? _alone;

    public SqliteFilling(DatabaseOptions target)
    {
        _target = target;
        _file = new SqliteConnectionStringBuilder(target.ConnectionString).DataSource;
        _aside = _file + ".filling";
        Database = DatabaseOptions.Sqlite(_aside) with { IsDurable = false };
    }

    public DatabaseOptions Database { get; }

    public Task BeginAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        try
        {
            _alone = new FileStream(_aside + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new DemoRefusedException($"另一个进程正在填充 {_file}，请等它完成。");
        }
        // Connections of an interrupted fill may still wait in the pool, holding the file that is removed here.
        using (var connection = new SqliteConnection(Database.ConnectionString)) SqliteConnection.ClearPool(connection);
        Remove(_aside);
        return Task.CompletedTask;
    }

    public async Task CompleteAsync(CancellationToken ct)
    {
        await using (var connection = new SqliteConnection(Database.ConnectionString))
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);";
            await command.ExecuteNonQueryAsync(ct);
            SqliteConnection.ClearPool(connection);
        }
        await using (var filled = new FileStream(_aside, FileMode.Open, FileAccess.ReadWrite)) filled.Flush(flushToDisk: true);
        await using (var connection = new SqliteConnection(_target.ConnectionString)) SqliteConnection.ClearPool(connection);
        Remove(_file);
        File.Move(_aside, _file);
    }

    public async ValueTask DisposeAsync()
    {
        if (_alone is not null) await _alone.DisposeAsync();
    }

    private static void Remove(string file)
    {
        foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(file + ending);
    }
}
