using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Xueshi.Platform.Data;

/// <summary>The SQLite library that this process loads.</summary>
public static class SqliteLibrary
{
    /// <summary>SQLite before this version can corrupt a database when the write-ahead log is reset (sqlite.org, release 3.51.3).</summary>
    public static readonly Version Oldest = new(3, 51, 3);

    private static readonly Lazy<int> Prepared = new(() =>
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    });

    /// <summary>
    /// Before the first connection: the library shall not add up the bytes it holds. It does so under one lock, dozens of times for each statement, which connections that
    /// work side by side then wait for; nobody asks for the figure.
    /// </summary>
    public static void Prepare() => _ = Prepared.Value;

    /// <exception cref="InvalidOperationException">The library is too old to be trusted with data.</exception>
    public static void RefuseUnsafe()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        RefuseOlder(Version.Parse(connection.ServerVersion));
    }

    /// <exception cref="InvalidOperationException">Older than <see cref="Oldest"/>.</exception>
    public static void RefuseOlder(Version library)
    {
        if (library < Oldest) throw new InvalidOperationException($"SQLite {library} is older than {Oldest}.");
    }
}
