using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Xueshi.TestServers;

/// <summary>The SQL statements that an application sends; of several in one trip each counts, and the settings of a connection do not.</summary>
public sealed class CountedStatements : DbCommandInterceptor
{
    private readonly List<string> _seen = [];
    private int _trips;

    public IReadOnlyList<string> Seen
    {
        get { lock (_seen) return [.. _seen]; }
    }

    public int Count
    {
        get { lock (_seen) return _seen.Count; }
    }

    /// <summary>How often the database was gone to.</summary>
    public int Trips => _trips;

    public void Restart()
    {
        lock (_seen) _seen.Clear();
        _trips = 0;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    private void Note(DbCommand command)
    {
        Interlocked.Increment(ref _trips);
        var statements = command.CommandText.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lock (_seen) _seen.AddRange(statements.Where(statement => !statement.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase)));
    }
}
