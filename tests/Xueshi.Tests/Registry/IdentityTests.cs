using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

public class IdentityTests
{
    private static readonly string Number = TestIdentifiers.Of("residentId").First();

    [Theory]
    [BothDatabases(true)]
    [BothDatabases(false)]
    [Trait("Requirement", "ID-06")]
    public async Task Whoever_is_confirmed_holds_the_number_and_the_other_claim_is_emptied(DatabaseKind kind, bool firstOneIsConfirmed)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var clerk = PeopleStory.ClerkOf(employer);
        var one = await story.AskedAsync("张文", Number, employer);
        var two = await story.AskedAsync("周立", Number, employer);
        var (proven, rival) = firstOneIsConfirmed ? (one, two) : (two, one);

        Assert.True((await story.ConfirmAsync(proven.Request, clerk)).IsDone);

        var (holder, emptied) = (await story.PersonAsync(proven.Person), await story.PersonAsync(rival.Person));
        Assert.Equal(IdentityLevel.Vouched, holder.IdentityLevel);
        Assert.NotNull(holder.IdNumberIndex);
        Assert.Equal(IdentityLevel.Claimed, emptied.IdentityLevel);
        Assert.Null(emptied.IdNumber);
        Assert.Null(emptied.IdNumberIndex);
        var told = Assert.Single(await story.TimelineAsync(rival.Person), row => row.StartsWith(RegistryChanges.ClaimEmptied.Code, StringComparison.Ordinal));
        Assert.DoesNotContain(holder.Name, told);
        Assert.DoesNotContain(clerk.Name, told);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task A_number_proven_by_another_is_refused_to_the_employer_without_a_name(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var clerk = PeopleStory.ClerkOf(employer);
        var first = await story.AskedAsync("张文", Number, employer);
        Assert.True((await story.ConfirmAsync(first.Request, clerk)).IsDone);
        var late = await story.AskedAsync("周立", Number, employer);

        var outcome = await story.ConfirmAsync(late.Request, clerk);

        Assert.Equal("registry.number-proven", outcome.FirstRefusal!.Code);
        Assert.DoesNotContain("张文", outcome.FirstRefusal.Message);
        Assert.Equal(BindingStatus.PendingEmployer, (await story.EmploymentAsync(late.Request)).Status);
        Assert.NotNull((await story.PersonAsync(late.Person)).IdNumberIndex);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task Two_employers_who_confirm_the_same_number_at_once_do_not_both_succeed(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (here, there) = (await story.EmployerAsync("广州测试电子有限公司"), await story.EmployerAsync("深圳测试软件有限公司"));
        var one = await story.AskedAsync("张文", Number, here);
        var two = await story.AskedAsync("周立", Number, there);

        var outcomes = await Task.WhenAll(story.ConfirmAsync(one.Request, PeopleStory.ClerkOf(here)), story.ConfirmAsync(two.Request, PeopleStory.ClerkOf(there)));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        await using var db = story.App.Database.Open();
        Assert.Equal(1, await db.People.CountAsync(p => p.IdentityLevel == IdentityLevel.Vouched, TestContext.Current.CancellationToken));
    }

    [Theory, BothDatabases]
    public async Task An_emptied_claim_can_be_filled_anew_and_the_employer_who_saw_the_old_one_must_look_again(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var clerk = PeopleStory.ClerkOf(employer);
        var first = await story.AskedAsync("张文", Number, employer);
        var rival = await story.AskedAsync("周立", Number, employer);
        await story.ConfirmAsync(first.Request, clerk);
        Assert.Equal("registry.number-missing", (await story.ConfirmAsync(rival.Request, clerk)).FirstRefusal!.Code);
        var seen = (await story.EmploymentAsync(rival.Request)).Version;

        Assert.True((await ClaimAsync(story, rival.Person, TestIdentifiers.Of("residentId").ElementAt(1))).IsDone);

        Assert.Equal("registry.changed", (await story.ConfirmAsync(rival.Request, clerk, version: seen)).FirstRefusal!.Code);
        Assert.True((await story.ConfirmAsync(rival.Request, clerk)).IsDone);
        Assert.Equal("registry.number-fixed", (await ClaimAsync(story, rival.Person, Number)).FirstRefusal!.Code);
    }

    private static Task<Outcome<Guid>> ClaimAsync(PeopleStory story, Xueshi.Platform.Security.Actor person, string number) => story.App.RunAsync(s =>
        s.GetRequiredService<ClaimIdNumberHandler>().HandleAsync(new(story.Next(), null, number, null), person, TestContext.Current.CancellationToken));
}
