using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>Records that wrote themselves, under inspection by the HR department where the person works.</summary>
public class AutomaticRecordTests
{
    [Theory, BothDatabases]
    public async Task The_HR_department_where_the_person_works_revokes_and_restores_them(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await ToldAsync(story, "平台-1");
        Assert.Equal("not-found", (await RevokeAsync(story, id, story.OtherInspector)).FirstRefusal!.Code);
        Assert.True((await RevokeAsync(story, id, story.Inspector)).IsDone);
        Assert.Equal(CreditHours.Zero, (await story.AccountAsync(story.Person, 2026))!.TotalHours);
        Assert.True((await RestoreAsync(story, id)).IsDone);
        Assert.Equal(CreditHours.Of(30), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-02")]
    public async Task What_was_revoked_is_not_restored_beside_the_same_course_told_again(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await ToldAsync(story, "平台-1");
        Assert.True((await RevokeAsync(story, id, story.Inspector)).IsDone);
        await ToldAsync(story, "平台-2");

        var refused = (await RestoreAsync(story, id)).FirstRefusal!;
        Assert.Equal((RefusalKind.Rule, "hours.topic-taken"), (refused.Kind, refused.Code));
        Assert.Contains("先撤销另一条", refused.Message);
        Assert.Equal(LearningRecordStatus.Revoked, (await story.RecordAsync(id)).Status);
        Assert.Equal(CreditHours.Of(30), (await story.AccountAsync(story.Person, 2026))!.TotalHours);
    }

    [Theory, BothDatabases]
    public async Task Of_people_who_work_nowhere_the_last_district_answers_and_of_others_the_province(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (left, never) = (await ToldAsync(story, "平台-1"), await ToldAsync(story, "平台-2", await story.PersonAsync("自由职业")));
        await using (var db = story.App.Database.Open())
            await db.Employments.Where(e => e.PersonId == story.Person.PersonId)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, BindingStatus.Ended).SetProperty(e => e.EndedOn, new DateOnly(2026, 6, 30)), TestContext.Current.CancellationToken);
        var province = story.Inspector with { Actor = story.Inspector.Actor with { Organization = story.Inspector.Actor.Organization! with { JurisdictionPath = "/44/" } } };

        Assert.Equal("not-found", (await RevokeAsync(story, left, story.OtherInspector)).FirstRefusal!.Code);
        Assert.True((await RevokeAsync(story, left, story.Inspector)).IsDone);
        Assert.Equal("not-found", (await RevokeAsync(story, never, story.Inspector)).FirstRefusal!.Code);
        Assert.True((await RevokeAsync(story, never, province)).IsDone);
    }

    private static async Task<Guid> ToldAsync(HoursStory story, string number, Someone? person = null)
    {
        var completion = new Completion(
            (person ?? story.Person).PersonId, CompletionAction.Add, "广东省学习平台", number, new CeYear(2026), SubjectCategory.Public, "新质生产力与现代化产业体系", CreditHours.Of(30),
            CreditUnit.Hours, "online", new(2026, 11, 16), new(2026, 11, 20), "广东省学习平台", new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc), "广东省学习平台");
        var answer = await story.App.RunAsync(s => s.GetRequiredService<RecordCompletionHandler>().HandleAsync(new(story.NewOperation(), completion), Actor.System("学习平台"), default));
        Assert.Equal(CompletionResult.Recorded, answer.Value.Result);
        return answer.Value.RecordId!.Value;
    }

    private static async Task<Outcome<Guid>> RevokeAsync(HoursStory story, Guid id, Someone by)
    {
        var version = (await story.RecordAsync(id)).Version;
        return await story.AskAsync<RevokeRecordHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, "抽查不实"), by.Actor, default));
    }

    private static async Task<Outcome<Guid>> RestoreAsync(HoursStory story, Guid id)
    {
        var version = (await story.RecordAsync(id)).Version;
        return await story.AskAsync<RestoreRecordHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), id, version, "复核属实"), story.Inspector.Actor, default));
    }
}
