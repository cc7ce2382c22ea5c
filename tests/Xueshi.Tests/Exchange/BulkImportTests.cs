using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Exchange;

public class BulkImportTests
{
    private const int Rows = 2000;
    private const int Portions = 4;

    [Theory, BothDatabases]
    public async Task Two_thousand_rows_are_read_in_statements_that_do_not_grow_with_them(DatabaseKind kind)
    {
        var counter = new ReadCounter();
        await using var story = new ImportStory(await XueshiApp.StartAsync(kind, services => services.ConfigureDbContext<XueshiDb>(builder => builder.AddInterceptors(counter))));
        var people = await story.ProvenAsync(Rows);
        var file = ImportLine.Csv(people.Select((p, i) => new ImportLine($"b{i}", ImportLine.Number(i), p.Name)));
        var officer = story.Officer();

        counter.Reset();
        var import = (await story.UploadAsync(officer, file)).Value;
        Assert.InRange(counter.Reads, Portions, Portions * 10);
        counter.Reset();
        Assert.True((await story.ConfirmAsync(officer, import)).IsDone);
        Assert.InRange(counter.Reads, Portions, (Portions + 1) * 12);

        Assert.All(await story.StatesAsync(import), state => Assert.Equal(ImportRowState.Done, state));
        Assert.Equal(Rows, await story.EntriesAsync());
    }

    /// <summary>Counts what is asked of the database; what is written is as much as there is to write.</summary>
    private sealed class ReadCounter : DbCommandInterceptor
    {
        private int _reads;

        public int Reads => _reads;

        public void Reset() => _reads = 0;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) Interlocked.Increment(ref _reads);
            return new(result);
        }
    }
}
