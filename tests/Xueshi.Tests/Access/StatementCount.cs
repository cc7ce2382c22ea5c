using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Xueshi.Tests.Access;

/// <summary>Counts the commands sent to the database.</summary>
internal sealed class StatementCount : DbCommandInterceptor
{
    private int _value;

    public int Value => _value;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _value);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _value);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
