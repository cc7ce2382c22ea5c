using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xueshi.Tests.Ledger;
using Xunit;

namespace Xueshi.Tests.Journal;

/// <summary>A change and its row in the journal are one: a fault on either side leaves neither.</summary>
[Trait("Requirement", "AL-03")]
public class JournalTransactionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothDatabases("journal_entries")]
    [BothDatabases("hours_learning_records")]
    [BothDatabases("platform_operations")]
    public async Task A_fault_at_any_table_leaves_neither_the_change_nor_its_row(DatabaseKind kind, string table)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync();
        await BreakAsync(story.App, table);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => story.App.RunAsync(services => services.GetRequiredService<SaveRecordHandler>().HandleAsync(Draft(story), person, Cancel)));
        await using var db = story.App.Database.Open();
        Assert.Equal((0, 0), (await db.LearningRecords.CountAsync(Cancel), await db.Set<JournalEntry>().CountAsync(Cancel)));
    }

    private static SaveRecord Draft(LedgerStory story) => new(story.Next(), null, 0, new DeclaredFields
    {
        Year = new CeYear(2026), Category = SubjectCategory.Professional, CourseName = "嵌入式系统", FormCode = "online",
        StartedOn = new DateOnly(2026, 3, 2), EndedOn = new DateOnly(2026, 3, 4), DeclaredHours = CreditHours.Of(12), InstitutionName = "广东省电子学会",
    }, Submit: false, JurisdictionPath: null, Uploads: []);

    /// <summary>From now on the table takes no row.</summary>
    private static async Task BreakAsync(XueshiApp app, string table)
    {
        await using var db = app.Database.Open();
        string[] statements = app.Database.Kind == DatabaseKind.Postgres
            ? ["CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''fault''; END'", $"CREATE TRIGGER fault BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION fault()"]
            : [$"CREATE TRIGGER fault BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'fault'); END"];
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement, Cancel);
    }
}
