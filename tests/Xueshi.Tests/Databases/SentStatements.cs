using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Xueshi.Tests.Databases;

public sealed record SentStatement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Keeps every query that the application sends, with its values, so that a test can ask the database about it.</summary>
public sealed class SentStatements : DbCommandInterceptor
{
    private readonly List<SentStatement> _all = [];

    public IReadOnlyList<SentStatement> All => _all;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _all.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        return new(result);
    }
}
