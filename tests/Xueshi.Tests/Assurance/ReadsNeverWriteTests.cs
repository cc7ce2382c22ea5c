using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>Looking changes nothing: a GET may count views and note when a session was last seen, in the tables of the platform, and nothing else.</summary>
public partial class ReadsNeverWriteTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "WB-03")]
    public async Task Opening_every_page_in_every_role_writes_no_business_table(DatabaseKind kind)
    {
        var writes = new Writes();
        await using var province = await Province.StartAsync(kind, services => services.ConfigureDbContext<XueshiDb>(builder => builder.AddInterceptors(writes)));
        var walk = await Walk.OfAsync(province);
        writes.Tables.Clear();
        var pages = 0;
        await foreach (var _ in walk.PagesAsync())
        {
            pages++;
            // Long enough for the session's last-seen to be written.
            if (pages == 10) province.App.Clock.Advance(TimeSpan.FromMinutes(2));
        }
        Assert.NotEmpty(writes.Tables);
        Assert.True(writes.Tables.All(table => table.StartsWith("platform_", StringComparison.Ordinal)), $"A GET wrote to {string.Join(", ", writes.Tables.Where(table => !table.StartsWith("platform_", StringComparison.Ordinal)).Distinct())}.");
    }

    /// <summary>The tables written to.</summary>
    private sealed partial class Writes : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Tables { get; } = new();

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Note(command);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return new(result);
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Note(command);
            return result;
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return new(result);
        }

        private void Note(DbCommand command)
        {
            foreach (Match write in Write().Matches(command.CommandText)) Tables.Enqueue(write.Groups["table"].Value);
        }

        [GeneratedRegex("""\b(INSERT INTO|UPDATE|DELETE FROM|MERGE INTO|TRUNCATE)\s+(?!SET\b)(TABLE\s+)?"?(?<table>[a-z_]+)""", RegexOptions.IgnoreCase)]
        private static partial Regex Write();
    }
}
