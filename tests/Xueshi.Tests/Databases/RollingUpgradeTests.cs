using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Xueshi.Platform.Data;
using Xunit;

namespace Xueshi.Tests.Databases;

/// <summary>
/// While the nodes of an installation are upgraded one after another, the build before works on the tables of the one after it: a migration takes nothing away that it reads
/// and asks for nothing that it does not write.
/// </summary>
public class RollingUpgradeTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "RL-07")]
    public async Task Every_migration_leaves_the_build_before_it_at_work(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var migrations = db.GetService<IMigrationsAssembly>();
        var later = migrations.Migrations.OrderBy(each => each.Key, StringComparer.Ordinal).Skip(1).ToList();
        Assert.NotEmpty(later);
        Assert.Empty(later.SelectMany(each => Breaks(each.Key, migrations.CreateMigration(each.Value, db.Database.ProviderName!).UpOperations)));
    }

    /// <summary>A guard that finds nothing must be able to find something.</summary>
    [Fact]
    [Trait("Requirement", "RL-07")]
    public void What_the_build_before_could_not_work_with_is_found()
    {
        List<MigrationOperation> operations =
        [
            new CreateTableOperation { Name = "fresh" }, new AddColumnOperation { Table = "fresh", Name = "a" }, new AddColumnOperation { Table = "old", Name = "b", IsNullable = true },
            new DropColumnOperation { Table = "old", Name = "c" }, new RenameColumnOperation { Table = "old", Name = "d", NewName = "e" }, new AddColumnOperation { Table = "old", Name = "f" },
            new AlterColumnOperation { Table = "old", Name = "g", IsNullable = false, OldColumn = { IsNullable = true } }, new DropTableOperation { Name = "gone" },
        ];
        Assert.Equal(["m drops old.c", "m renames old.d", "m wants old.f", "m wants old.g", "m drops gone"], Breaks("m", operations));
    }

    private static IEnumerable<string> Breaks(string migration, IReadOnlyList<MigrationOperation> operations)
    {
        var made = operations.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet();
        return from operation in operations
               let broken = operation switch
               {
                   DropTableOperation drop => $"drops {drop.Name}",
                   DropColumnOperation drop => $"drops {drop.Table}.{drop.Name}",
                   RenameTableOperation rename => $"renames {rename.Name}",
                   RenameColumnOperation rename => $"renames {rename.Table}.{rename.Name}",
                   AlterColumnOperation { IsNullable: false, OldColumn.IsNullable: true } alter => $"wants {alter.Table}.{alter.Name}",
                   AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null } add when !made.Contains(add.Table) => $"wants {add.Table}.{add.Name}",
                   _ => null,
               }
               where broken is not null
               select $"{migration} {broken}";
    }
}
