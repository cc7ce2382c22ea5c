using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Xueshi.Platform.Data;

/// <summary>What a failed save means, in the words of either database.</summary>
internal static class Faults
{
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;

    /// <summary>Somebody else wrote a row that is unique with ours.</summary>
    public static bool IsUniqueViolation(this DbUpdateException fault) => fault.InnerException switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        _ => false,
    };

    /// <summary>Two transactions stood in each other's way; deciding anew will do.</summary>
    public static bool IsCollision(this DbUpdateException fault) =>
        fault is DbUpdateConcurrencyException
        || fault.IsUniqueViolation()
        || fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };
}
