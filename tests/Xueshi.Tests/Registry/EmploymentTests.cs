using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

public class EmploymentTests
{
    private static readonly string[] Numbers = [.. TestIdentifiers.Of("residentId").Where(number => !TestIdentifiers.IsRefused(number)).Take(3)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-01")]
    public async Task Fifty_posts_of_one_form_make_one_request(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var person = await story.PersonAsync("张文", Numbers[0]);
        var operation = story.Next();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => story.ChooseAsync(person, employer, operation))));

        Assert.All(outcomes, outcome => Assert.Equal(outcomes[0].Value, outcome.Value));
        await using var db = story.App.Database.Open();
        Assert.Equal(1, await db.Employments.CountAsync(Cancel));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task The_second_of_two_clerks_sees_who_decided(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var (_, request) = await story.AskedAsync("张文", Numbers[0], employer);
        var seen = (await story.EmploymentAsync(request)).Version;
        await story.ReturnAsync(request, PeopleStory.ClerkOf(employer, "陈一"), "证件照片不清楚");

        var late = await story.ConfirmAsync(request, PeopleStory.ClerkOf(employer, "陈二"), version: seen);

        Assert.Equal(RefusalKind.Stale, late.FirstRefusal!.Kind);
        Assert.Contains("陈一", late.FirstRefusal.Message);
        Assert.Contains("已退回", late.FirstRefusal.Message);
    }

    [Theory, BothDatabases]
    public async Task Whoever_changes_employer_stays_until_the_new_one_confirms(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (old, next) = (await story.EmployerAsync("广州测试电子有限公司"), await story.EmployerAsync("深圳测试软件有限公司"));
        var (person, first) = await story.AskedAsync("张文", Numbers[0], old);
        await story.ConfirmAsync(first, PeopleStory.ClerkOf(old), new DateOnly(2020, 3, 1));

        var second = (await story.ChooseAsync(person, next)).Value;
        Assert.Equal(BindingStatus.TransferPending, (await story.EmploymentAsync(first)).Status);
        Assert.Equal("registry.still-waiting", (await story.ChooseAsync(person, old)).FirstRefusal!.Code);
        Assert.Equal("registry.periods-overlap", (await story.ConfirmAsync(second, PeopleStory.ClerkOf(next), new DateOnly(2020, 2, 1))).FirstRefusal!.Code);

        Assert.Equal("registry.starts-too-early", (await story.ConfirmAsync(second, PeopleStory.ClerkOf(next), new DateOnly(1949, 12, 31))).FirstRefusal!.Code);

        Assert.True((await story.ConfirmAsync(second, PeopleStory.ClerkOf(next), new DateOnly(2026, 9, 1))).IsDone);

        var (left, present) = (await story.EmploymentAsync(first), await story.EmploymentAsync(second));
        Assert.Equal((BindingStatus.Ended, new DateOnly(2026, 8, 31)), (left.Status, left.EndedOn!.Value));
        Assert.Equal((BindingStatus.Confirmed, new DateOnly(2026, 9, 1)), (present.Status, present.StartedOn!.Value));
    }

    [Theory]
    [BothDatabases(true)]
    [BothDatabases(false)]
    public async Task A_change_that_is_returned_or_withdrawn_leaves_the_person_where_they_were(DatabaseKind kind, bool isReturned)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (old, next) = (await story.EmployerAsync("广州测试电子有限公司"), await story.EmployerAsync("深圳测试软件有限公司"));
        var (person, first) = await story.AskedAsync("张文", Numbers[0], old);
        await story.ConfirmAsync(first, PeopleStory.ClerkOf(old));
        var second = (await story.ChooseAsync(person, next)).Value;

        var outcome = isReturned ? await story.ReturnAsync(second, PeopleStory.ClerkOf(next), "查无此人") : await story.WithdrawAsync(second, person);

        Assert.True(outcome.IsDone);
        Assert.Equal(BindingStatus.Confirmed, (await story.EmploymentAsync(first)).Status);
        Assert.Equal(isReturned ? BindingStatus.Rejected : BindingStatus.Withdrawn, (await story.EmploymentAsync(second)).Status);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task A_clerk_does_not_confirm_their_own_request(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var (person, request) = await story.AskedAsync("张文", Numbers[0], employer);
        var self = person with { Organization = PeopleStory.ClerkOf(employer).Organization, Permissions = PeopleStory.ClerkOf(employer).Permissions };
        Assert.Equal(RefusalKind.NotAllowed, (await story.ConfirmAsync(request, self)).FirstRefusal!.Kind);
        Assert.Equal(IdentityLevel.Claimed, (await story.PersonAsync(person)).IdentityLevel);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Another_employer_does_not_see_the_request(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (employer, other) = (await story.EmployerAsync("广州测试电子有限公司"), await story.EmployerAsync("深圳测试软件有限公司"));
        var (_, request) = await story.AskedAsync("张文", Numbers[0], employer);
        Assert.Equal(RefusalKind.NotFound, (await story.ConfirmAsync(request, PeopleStory.ClerkOf(other))).FirstRefusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await story.ReturnAsync(request, PeopleStory.ClerkOf(other), "查无此人")).FirstRefusal!.Kind);
    }

    [Theory, BothDatabases]
    public async Task Several_are_confirmed_at_once_with_an_answer_for_each(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (employer, other) = (await story.EmployerAsync("广州测试电子有限公司"), await story.EmployerAsync("深圳测试软件有限公司"));
        var clerk = PeopleStory.ClerkOf(employer);
        var one = await story.AskedAsync("张文", Numbers[0], employer);
        var same = await story.AskedAsync("周立", Numbers[0], employer);
        var elsewhere = await story.AskedAsync("吴平", Numbers[1], other);
        var three = await story.AskedAsync("郑安", Numbers[2], employer);
        var batch = new ConfirmBatch(story.Next(), [new(one.Request, 1), new(same.Request, 1), new(elsewhere.Request, 1), new(three.Request, 1)]);

        var answers = (await story.App.RunAsync(s => s.GetRequiredService<ConfirmBatchHandler>().HandleAsync(batch, clerk, Cancel))).Value;

        Assert.Equal([null, RegistryRefusals.NumberMissing.Message, Refusal.NotFound.Message, null], answers.Select(answer => answer.Refusal));
        Assert.Equal(BindingStatus.Confirmed, (await story.EmploymentAsync(three.Request)).Status);
        Assert.Equal(BindingStatus.PendingEmployer, (await story.EmploymentAsync(same.Request)).Status);
    }

    [Theory, BothDatabases]
    public async Task An_employer_ends_an_employment_with_cause_and_day(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var clerk = PeopleStory.ClerkOf(employer);
        var (_, request) = await story.AskedAsync("张文", Numbers[0], employer);
        await story.ConfirmAsync(request, clerk, new DateOnly(2020, 3, 1));

        Task<Outcome<Guid>> EndAsync(DateOnly day) => story.App.RunAsync(s =>
            s.GetRequiredService<EndEmploymentHandler>().HandleAsync(new(story.Next(), request, 2, EndCause.Retired, day, null), clerk, Cancel));

        Assert.Equal("registry.end-outside-period", (await EndAsync(new DateOnly(2027, 1, 1))).FirstRefusal!.Code);
        Assert.True((await EndAsync(new DateOnly(2026, 10, 31))).IsDone);
        Assert.Equal((BindingStatus.Ended, EndCause.Retired), ((await story.EmploymentAsync(request)).Status, (await story.EmploymentAsync(request)).EndCause!.Value));
    }
}
