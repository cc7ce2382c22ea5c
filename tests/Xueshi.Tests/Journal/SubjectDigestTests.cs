using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Certificates;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Journal;

/// <summary>What one change left of a row is what the next one found (AL-01).</summary>
[Trait("Requirement", "AL-01")]
public class SubjectDigestTests
{
    [Theory, BothDatabases]
    public async Task A_record_goes_from_hand_to_hand_without_a_gap(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = (await story.SaveAsync(story.Person, HoursStory.Fields(), submit: false)).Value;
        story.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.SaveAsync(story.Person, HoursStory.Fields(hours: 8), id: id, version: (await story.RecordAsync(id)).Version);
        story.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.DecideAsync(id, story.Reviewer, Decision.Return, reason: "请补盖章");
        story.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.SaveAsync(story.Person, HoursStory.Fields(hours: 6), id: id, version: (await story.RecordAsync(id)).Version);
        story.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.DecideAsync(id, story.SecondReviewer, Decision.Approve, 5.5m, "按证明材料核减");
        await using var db = story.App.Database.Open();
        await ChainedAsync(db, id, 5);
    }

    [Theory, BothDatabases]
    public async Task So_does_a_certificate_with_the_entries_that_it_rests_on(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();
        story.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.TakeBackAsync(story.Person, "抽查不实", "射频电路设计");
        await using var db = story.App.Database.Open();
        await ChainedAsync(db, certificate.Id, 2);
    }

    private static async Task ChainedAsync(XueshiDb db, Guid subject, int changes)
    {
        var rows = await db.Set<JournalEntry>().Where(e => e.SubjectId == subject).OrderBy(e => e.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(changes, rows.Count);
        Assert.Null(rows[0].Before);
        foreach (var (earlier, later) in rows.Zip(rows.Skip(1)))
        {
            Assert.Equal(earlier.After!, later.Before!);
            Assert.NotEqual(later.Before!, later.After!);
        }
    }
}
