using Xueshi.Modules.Hours.Appeals;
using Xueshi.Modules.Hours.Correct;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>The same course at the same time counts once in a year, by whatever road the second comes.</summary>
public class DuplicateTests
{
    [Theory, BothDatabases]
    public async Task It_is_refused_when_declared_again(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.ApprovedAsync();
        Assert.Equal("hours.duplicate", (await story.SaveAsync(story.Person, HoursStory.Fields())).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    public async Task It_is_refused_when_the_year_is_corrected(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        story.App.Clock.Set(2026, 4, 20);
        await story.ApprovedAsync(HoursStory.Fields(2026) with { Year = new CeYear(2025) });
        var id = await story.ApprovedAsync(HoursStory.Fields(2026));
        var version = (await story.RecordAsync(id)).Version;
        var corrected = await story.AskAsync<CorrectYearHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, new CeYear(2025)), story.Person.Actor, default));
        Assert.Equal("hours.duplicate", corrected.FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    public async Task It_is_refused_when_an_appeal_would_be_upheld(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        await story.DecideAsync(id, story.Reviewer, Decision.Reject, reason: "与岗位无关");
        var version = (await story.RecordAsync(id)).Version;
        await story.AskAsync<AppealRejectionHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, "与岗位有关"), story.Person.Actor, default));
        await story.ApprovedAsync();
        var upheld = await story.AskAsync<DecideAppealHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version + 1, true, "申诉有据"), story.Inspector.Actor, default));
        Assert.Equal("hours.duplicate", upheld.FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    public async Task It_is_refused_when_a_revocation_would_be_quashed(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.ApprovedAsync();
        var version = (await story.RecordAsync(id)).Version;
        await story.AskAsync<RevokeRecordHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, "材料不实"), story.Inspector.Actor, default));
        await story.ApprovedAsync();
        var restored = await story.AskAsync<RestoreRecordHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version + 1, "复核属实"), story.Inspector.Actor, default));
        Assert.Equal("hours.duplicate", restored.FirstRefusal!.Code);
        Assert.Equal(CreditHours.Of(12), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }
}
