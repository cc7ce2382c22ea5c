using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Ledger;

public class SamePostingTests
{
    /// <summary>Whoever loses the race is refused by the database, looks again as the unit of work does, and finds what was posted.</summary>
    [Theory, BothDatabases]
    [Trait("Requirement", "BL-02")]
    public async Task The_same_source_and_revision_posted_twice_by_each_of_eight_threads_is_one_entry(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var (person, ct) = (await story.PersonAsync(), TestContext.Current.CancellationToken);
        var posting = new Posting(person.PersonId, new CeYear(2026), SubjectCategory.Professional, CreditHours.Of(12), ProfessionalPart.None, "test", story.Next(), 1);
        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            Guid[] answers = [await PostAsync(), await PostAsync()];
            return answers;
        }, ct)));

        Assert.Single(posted.SelectMany(answers => answers).Distinct());
        await using var db = story.App.Database.Open();
        Assert.Equal(CreditHours.Of(12), Assert.Single(await db.Set<LedgerEntry>().ToListAsync(ct)).Hours);
        Assert.Equal(CreditHours.Of(12), (await db.Set<AnnualAccount>().SingleAsync(ct)).TotalHours);

        async Task<Guid> PostAsync()
        {
            var command = new Again(Guid.CreateVersion7());
            return (await story.App.RunAsync(services => services.GetRequiredService<UnitOfWork>().RunAsync<Guid>(command, Actor.System("测试"), async _ =>
                (await services.GetRequiredService<LedgerPosting>().PostAsync(posting, person, ct)).Value.Id, ct))).Value;
        }
    }

    [Open("a test's own")]
    private sealed record Again(Guid OperationId) : ICommand;
}
