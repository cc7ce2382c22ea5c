using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Platform.Data;

namespace Xueshi.Tests.Databases;

/// <summary>Counts the statements that the application sends, and keeps their text for the message of a test that fails.</summary>
public sealed class StatementCount : DbCommandInterceptor
{
    private readonly List<string> _statements = [];
    private int _trips;

    public IReadOnlyList<string> Statements
    {
        get { lock (_statements) return [.. _statements]; }
    }

    /// <summary>How often the database was gone to; several statements may share a trip.</summary>
    public int Trips => _trips;

    public void Attach(IServiceCollection services) => services.ConfigureDbContext<XueshiDb>(builder => builder.AddInterceptors(this));

    public void Restart()
    {
        lock (_statements) _statements.Clear();
        _trips = 0;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return new(result);
    }

    private void Add(DbCommand command)
    {
        Interlocked.Increment(ref _trips);
        lock (_statements) _statements.AddRange(command.CommandText.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
