using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xunit;

namespace Xueshi.Tests.Databases;

public class TestDatabaseTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "RL-07")]
    public async Task The_migrations_make_exactly_the_tables_of_the_model(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Theory, BothDatabases]
    public async Task Every_test_has_a_database_of_its_own(DatabaseKind kind)
    {
        await using var one = await TestDatabase.CreateAsync(kind);
        await using var other = await TestDatabase.CreateAsync(kind);
        await using var db = one.Open();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE only_here (id int)", TestContext.Current.CancellationToken);
        await using var seen = other.Open();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            seen.Database.ExecuteSqlRawAsync("SELECT id FROM only_here", TestContext.Current.CancellationToken));
    }
}
