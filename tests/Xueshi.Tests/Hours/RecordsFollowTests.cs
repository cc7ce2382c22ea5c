using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>未认定记录随人转到新单位，已认定的归属不变.</summary>
public class RecordsFollowTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-07")]
    public async Task What_waits_goes_to_the_new_employer_and_what_was_decided_stays(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var decided = await story.ApprovedAsync();
        var waiting = await story.SubmittedAsync(fields: HoursStory.Fields() with { CourseName = "微波电路测量" });
        var chosen = await story.App.RunAsync(s => s.GetRequiredService<ChooseEmployerHandler>().HandleAsync(new(Guid.CreateVersion7(), story.OtherEmployer.Id), story.Person.Actor, Cancel));

        var confirmed = await story.App.RunAsync(s => s.GetRequiredService<ConfirmPersonHandler>().HandleAsync(
            new(Guid.CreateVersion7(), chosen.Value, 1, new DateOnly(2026, 11, 1)), story.OtherReviewer.Actor, Cancel));

        Assert.True(confirmed.IsDone, confirmed.FirstRefusal?.Message);
        await using var db = story.App.Database.Open();
        var records = await db.LearningRecords.AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.RecognizerId, Cancel);
        Assert.Equal(story.Employer.Id, records[decided]);
        Assert.Equal(story.OtherEmployer.Id, records[waiting]);
    }
}
