using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xueshi.Platform.Data;

namespace Xueshi.Platform.Work;

/// <summary>A command that looks for what its sender may have sent in another window at the same moment: those of one person are decided one after another.</summary>
public interface IInTurn : ICommand;

internal static class Turn
{
    /// <summary>
    /// Waits until nobody else is at it, and holds the turn until the transaction ends. SQLite has one writer at a time anyhow, once the transaction begins before the reading;
    /// PostgreSQL keeps the turn under the person's number.
    /// </summary>
    public static async Task<IDbContextTransaction> TakeAsync(XueshiDb db, Guid person, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(person.ToByteArray(), 8)})", ct);
        return transaction;
    }
}
