using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Overdue;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>An employer that does not answer.</summary>
public class OverdueTests
{
    private static readonly string[] Numbers = [.. TestIdentifiers.Of("residentId").Where(number => !TestIdentifiers.IsRefused(number)).Take(3)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-23", "2026-12-07")]
    [InlineData("2026-11-28", "2026-12-11")]
    public void Ten_working_days_leave_weekends_out(string asked, string due)
    {
        var clock = new FakeClock();
        var times = TimesOf(new AnswerOptions(), clock);
        var request = Waiting(BeijingTime.ToUtc(DateTime.Parse(asked, System.Globalization.CultureInfo.InvariantCulture).AddHours(9)));
        var last = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(last, times.DueOn(request.RequestedAt));
        clock.Set(last.Year, last.Month, last.Day);
        Assert.False(times.IsOverdue(request));
        clock.Advance(TimeSpan.FromDays(4));
        Assert.True(times.IsOverdue(request));
    }

    [Fact]
    public void Holidays_move_the_last_day_and_working_weekends_bring_it_back()
    {
        var options = new AnswerOptions { Holidays = [new(2026, 10, 1), new(2026, 10, 2), new(2026, 10, 5), new(2026, 10, 6), new(2026, 10, 7)], Workdays = [new(2026, 10, 10)] };
        var times = TimesOf(options, new FakeClock());
        Assert.Equal(new DateOnly(2026, 10, 16), times.DueOn(BeijingTime.ToUtc(new DateTime(2026, 9, 28, 9, 0, 0))));
    }

    [Theory, BothDatabases]
    public async Task A_request_nobody_answered_shows_on_the_desk_of_the_jurisdiction_and_of_no_other(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var (person, request) = await story.AskedAsync("张文", Numbers[0], employer);
        var (officer, stranger) = (Officer("/44/4401/"), Officer("/44/4403/"));
        Assert.Equal(RefusalKind.NotFound, (await ArbitrateAsync(story, officer, request, true)).FirstRefusal!.Kind);

        story.App.Clock.Advance(TimeSpan.FromDays(12));
        var clerk = await story.SignInAsync(await story.AppointAsync(await story.PersonAsync("李经办", Numbers[1]), employer));
        Assert.Contains("快到或已过答复期限", (await clerk.GetAsync("/registry/people")).Visible);
        story.App.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Contains("已转辖区人社部门", (await (await story.SignInAsync(person)).GetAsync("/profile/employer")).Visible);
        Assert.Equal(RefusalKind.NotFound, (await ArbitrateAsync(story, stranger, request, true)).FirstRefusal!.Kind);
        Assert.Equal("registry.reason-missing", (await ArbitrateAsync(story, officer, request, true, "")).FirstRefusal!.Code);
        Assert.True((await ArbitrateAsync(story, officer, request, true)).IsDone);
        Assert.Equal(BindingStatus.Confirmed, (await story.EmploymentAsync(request)).Status);
        Assert.Equal(IdentityLevel.Vouched, (await story.PersonAsync(person)).IdentityLevel);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task Who_leaves_an_employer_acts_for_it_no_longer(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (old, next) = (await story.EmployerAsync("广州测试电子有限公司"), await story.EmployerAsync("深圳测试软件有限公司"));
        var (person, first) = await story.AskedAsync("张文", Numbers[0], old);
        await story.ConfirmAsync(first, PeopleStory.ClerkOf(old), new DateOnly(2024, 1, 1));
        await story.AppointAsync(person, old);
        await story.AppointAsync(await story.PersonAsync("李武", Numbers[1]), old);
        var second = (await story.ChooseAsync(person, next)).Value;

        Assert.True((await story.ConfirmAsync(second, PeopleStory.ClerkOf(next), new DateOnly(2026, 11, 1))).IsDone);

        await using var db = story.App.Database.Open();
        Assert.NotNull((await db.Set<Membership>().SingleAsync(m => m.AccountId == person.AccountId, Cancel)).EndedAt);
    }

    private static AnswerTimes TimesOf(AnswerOptions options, FakeClock clock) => new(Options.Create(options), new WorkingDays(Options.Create(options), clock));

    private static Actor Officer(string path) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "赵人社", new ActingFor(Guid.CreateVersion7(), "人社局", "人社部门", path, null), Roles.Permissions[Role.HrssOfficer], "");

    private static async Task<Outcome<Guid>> ArbitrateAsync(PeopleStory story, Actor officer, Guid request, bool isConfirmed, string reason = "已催办两次，核对身份证和劳动合同")
    {
        var version = (await story.EmploymentAsync(request)).Version;
        return await story.App.RunAsync(s => s.GetRequiredService<ArbitrateRequestHandler>().HandleAsync(
            new(story.Next(), request, version, isConfirmed, new DateOnly(2026, 11, 1), reason), officer, Cancel));
    }

    private static Employment Waiting(DateTime at) => new()
    {
        Id = Guid.Empty, PersonId = Guid.Empty, OrganizationId = Guid.Empty, Status = BindingStatus.PendingEmployer, RequestedAt = at,
    };
}
