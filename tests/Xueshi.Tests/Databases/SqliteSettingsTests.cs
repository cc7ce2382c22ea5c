using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Databases;

/// <summary>An SQLite database is opened so that what was answered is on the disk, whichever connection of the pool did it.</summary>
public class SqliteSettingsTests
{
    [Theory]
    [Trait("Requirement", "RL-08")]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "10000")]
    public async Task Every_connection_of_the_pool_is_set_alike(string setting, string expected)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var open = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.RunAsync(async services =>
        {
            var db = services.GetRequiredService<XueshiDb>();
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await Task.Delay(50, TestContext.Current.CancellationToken);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {setting}";
            return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!.ToString()!;
        })));
        Assert.All(open, value => Assert.Equal(expected, value));
    }

    [Fact]
    [Trait("Requirement", "RL-08")]
    public void The_library_is_new_enough_and_an_older_one_is_refused()
    {
        SqliteLibrary.RefuseUnsafe();
        Assert.Throws<InvalidOperationException>(() => SqliteLibrary.RefuseOlder(new Version(3, 51, 2)));
        SqliteLibrary.RefuseOlder(new Version(3, 51, 3));
    }

    [Fact]
    public async Task The_library_does_not_add_up_its_memory_under_one_lock()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var db = database.Open();
        Assert.True(await db.Set<Jurisdiction>().AnyAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, SQLitePCL.raw.sqlite3_memory_used());
    }

    [Fact]
    [Trait("Requirement", "RL-08")]
    public async Task A_writer_waits_while_another_holds_the_database()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var holder = new SqliteConnection(database.Options.ConnectionString);
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = holder.BeginTransaction();
        await using (var command = holder.CreateCommand())
        {
            command.Transaction = held;
            command.CommandText = "UPDATE registry_jurisdictions SET name = name";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        var waiting = Task.Run(async () =>
        {
            await using var db = database.Open();
            db.Add(new Jurisdiction { Id = JurisdictionSeed.IdOf("test"), Code = "test", Name = "试", Kind = JurisdictionKind.City, Path = "/test/" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }, TestContext.Current.CancellationToken);
        // Sleeping keeps this thread, so that a crowded thread pool cannot hold the lock longer than the writer's patience.
        Thread.Sleep(400);
        if (waiting.IsFaulted) await waiting;
        Assert.False(waiting.IsCompleted);
        held.Commit();
        await waiting;
    }

    [Fact]
    [Trait("Requirement", "RL-08")]
    public async Task Eight_writers_at_once_all_get_through()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await using var db = database.Open();
                var code = $"t{writer}-{i}";
                db.Add(new Jurisdiction { Id = JurisdictionSeed.IdOf(code), Code = code, Name = "试", Kind = JurisdictionKind.City, Path = $"/{code}/" });
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        })));
        await using var seen = database.Open();
        Assert.Equal(80, await seen.Set<Jurisdiction>().CountAsync(j => j.Name == "试", TestContext.Current.CancellationToken));
    }
}
