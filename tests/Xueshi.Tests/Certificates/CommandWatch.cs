using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Platform.Data;

namespace Xueshi.Tests.Certificates;

/// <summary>Counts the statements that reach the database, and breaks those that a test names.</summary>
internal sealed class CommandWatch : DbCommandInterceptor
{
    private int _count;

    /// <summary>Part of a statement that shall fail; null for none.</summary>
    public string? Break { get; set; }

    public void Attach(IServiceCollection services) => services.ConfigureDbContext<XueshiDb>(options => options.AddInterceptors(this));

    /// <summary>What a counted statement begins with.</summary>
    public string Counted { get; set; } = "";

    public async Task<int> CountAsync(Func<Task> work)
    {
        Interlocked.Exchange(ref _count, 0);
        await work();
        return Volatile.Read(ref _count);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        if (Break is { } part && command.CommandText.Contains(part, StringComparison.Ordinal)) throw new InvalidOperationException("Broken by the test.");
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    private void Count(DbCommand command)
    {
        if (command.CommandText.StartsWith(Counted, StringComparison.Ordinal)) Interlocked.Increment(ref _count);
    }
}
