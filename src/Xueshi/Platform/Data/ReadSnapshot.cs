using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Xueshi.Platform.Data;

/// <summary>While it is open, every statement of the context sees the database as it was at the first one, and no writer waits for it.</summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly XueshiDb _db;
    private readonly DbTransaction _transaction;

    private ReadSnapshot(XueshiDb db, DbTransaction transaction) => (_db, _transaction) = (db, transaction);

    public static async Task<ReadSnapshot> OpenAsync(XueshiDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        // SQLite: a deferred transaction reads one state of the log and takes no lock that writers want.
        var transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        return new(db, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
