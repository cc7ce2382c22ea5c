using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Exchange;

public class ReplayTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "BL-02")]
    public async Task A_thousand_completions_told_three_times_in_any_order_by_eight_threads_are_a_thousand_credits(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var people = await story.ProvenAsync(250);
        var events = (from person in people from course in Enumerable.Range(1, 4) select Of(person, $"{person.Id:N}-{course}", $"专题{course}")).ToList();
        var told = events.Concat(events).Concat(events).ToArray();
        new Random(20261123).Shuffle(told);

        var sender = Actor.System("学习平台");
        await Parallel.ForEachAsync(told, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ImportStory.Cancel }, async (completion, ct) =>
        {
            var outcome = await story.App.RunAsync(s => s.GetRequiredService<RecordCompletionHandler>().HandleAsync(new(story.Next(), completion), sender, ct));
            Assert.True(outcome.IsDone, outcome.FirstRefusal?.Message);
        });

        await using var db = story.App.Database.Open();
        Assert.Equal(1000, await db.LedgerEntries.CountAsync(ImportStory.Cancel));
        Assert.Equal(1000, await db.LearningRecords.CountAsync(r => r.Status == LearningRecordStatus.Approved, ImportStory.Cancel));
        Assert.All(await db.AnnualAccounts.AsNoTracking().ToListAsync(ImportStory.Cancel), account => Assert.Equal(CreditHours.Of(20), account.TotalHours));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-02")]
    public async Task Two_platforms_that_tell_of_the_same_public_course_at_once_make_one_credit(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var person = (await story.ProvenAsync(1))[0];
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => story.App.RunAsync(s =>
            s.GetRequiredService<RecordCompletionHandler>().HandleAsync(new(story.Next(), Of(person, $"平台{i}", "新质生产力")), Actor.System("学习平台"), ImportStory.Cancel)))));
        Assert.Single(answers, answer => answer.Value.Result == CompletionResult.Recorded);
        Assert.Equal(1, await story.EntriesAsync());
    }

    private static Completion Of(Person person, string recordId, string course) => new(
        person.Id, CompletionAction.Add, "广东省学习平台", recordId, new CeYear(2026), SubjectCategory.Public, course, CreditHours.Of(5), CreditUnit.Hours, "online",
        new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20), "广东省学习平台", new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc), "广东省学习平台");
}
