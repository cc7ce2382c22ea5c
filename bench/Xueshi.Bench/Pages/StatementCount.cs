using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Xueshi.Bench.Pages;

/// <summary>Counts the statements that the application sends.</summary>
public sealed class StatementCount : DbCommandInterceptor
{
    private int _count;

    public int Count => _count;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // One trip may carry several.
        Interlocked.Add(ref _count, command.CommandText.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length);
        return ValueTask.FromResult(result);
    }
}
