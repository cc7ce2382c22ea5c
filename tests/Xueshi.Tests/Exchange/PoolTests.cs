using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Exchange;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Registry;
using Xunit;

namespace Xueshi.Tests.Exchange;

public class PoolTests
{
    private static readonly string Number = ImportLine.Number(500);

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task What_waits_under_a_number_is_credited_when_the_employer_confirms_the_person(DatabaseKind kind)
    {
        await using var people = await PeopleStory.StartAsync(kind);
        var story = new ImportStory(people.App);
        var officer = story.Officer();
        var employer = await people.EmployerAsync("广州测试电子有限公司");
        var (person, request) = await people.AskedAsync("张文", Number, employer);
        var import = await story.ImportAsync(officer,
            new ImportLine("p1", Number, "张 文"), new ImportLine("p2", Number, "张文") { Course = "新质生产力与现代化产业体系", Hours = "12" }, new ImportLine("p3", Number, "李文"));
        Assert.All(await story.StatesAsync(import), state => Assert.Equal(ImportRowState.Waiting, state));
        Assert.Null(await story.TotalAsync(person.PersonId));

        Assert.True((await people.ConfirmAsync(request, PeopleStory.ClerkOf(employer))).IsDone);

        Assert.Equal(CreditHours.Of(30), await story.TotalAsync(person.PersonId));
        Assert.Equal([ImportRowState.Done, ImportRowState.Done, ImportRowState.Refused], await story.StatesAsync(import));
        Assert.Contains(await people.TimelineAsync(person), line => line.StartsWith("hours.imported", StringComparison.Ordinal) && line.Contains("待匹配学时自动入账"));

        Assert.True((await story.UndoAsync(officer, import)).IsDone);
        Assert.Equal(CreditHours.Zero, await story.TotalAsync(person.PersonId));
    }

    [Theory, BothDatabases]
    public async Task A_row_that_waits_is_corrected_or_revoked_in_the_pool(DatabaseKind kind)
    {
        await using var people = await PeopleStory.StartAsync(kind);
        var story = new ImportStory(people.App);
        var officer = story.Officer();
        var employer = await people.EmployerAsync("广州测试电子有限公司");
        var (person, request) = await people.AskedAsync("张文", Number, employer);
        var line = new ImportLine("p1", Number, "张文");
        await story.ImportAsync(officer, line, line with { RecordId = "p2", Course = "新质生产力" });
        await story.ImportAsync(officer, line with { Hours = "6", Action = "更正" }, line with { RecordId = "p2", Action = "撤销" });

        await people.ConfirmAsync(request, PeopleStory.ClerkOf(employer));
        Assert.Equal(CreditHours.Of(6), await story.TotalAsync(person.PersonId));
    }

    [Theory, BothDatabases]
    public async Task Hours_filed_in_time_count_though_the_number_is_proven_after_the_window(DatabaseKind kind)
    {
        await using var people = await PeopleStory.StartAsync(kind);
        var story = new ImportStory(people.App);
        var employer = await people.EmployerAsync("广州测试电子有限公司");
        var (person, request) = await people.AskedAsync("张文", Number, employer);
        await story.ImportAsync(story.Officer(), new ImportLine("p1", Number, "张文"));
        people.App.Clock.Set(2027, 9, 1);
        await people.ConfirmAsync(request, PeopleStory.ClerkOf(employer));
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(person.PersonId));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-03")]
    public async Task No_number_is_kept_in_plain_text_wherever_in_the_file_it_stood(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        await story.ImportAsync(story.Officer(),
            new ImportLine("p1", Number, "张文"),
            new ImportLine("p2", Number, Number) { Year = Number },
            new ImportLine("p3", Number[..17] + (Number[17] == '0' ? '1' : '0'), "张文"));

        await using var db = story.App.Database.Open();
        var kept = (await db.ImportRows.AsNoTracking().ToListAsync(ImportStory.Cancel)).Select(r => string.Join('|', r.Name, r.Value, r.Answer, r.SourceRecordId, r.CourseName))
            .Concat(await db.Set<Xueshi.Platform.Journal.JournalEntry>().Select(e => e.Facts + e.Reason).ToListAsync(ImportStory.Cancel));
        Assert.All(kept, text => Assert.DoesNotContain(Number[..17], text));
        if (kind == DatabaseKind.Sqlite)
        {
            foreach (var file in new[] { story.App.Database.File, story.App.Database.File + "-wal" }.Where(File.Exists))
            {
                await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var bytes = new MemoryStream();
                await open.CopyToAsync(bytes, ImportStory.Cancel);
                Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Number[..17])));
            }
        }
    }
}
