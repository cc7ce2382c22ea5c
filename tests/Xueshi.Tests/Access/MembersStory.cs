using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Registry;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>An employer with one administrator and a confirmed colleague, and what they do with roles; each act in a scope of its own.</summary>
internal sealed class MembersStory(PeopleStory people) : IAsyncDisposable
{
    private int _used;

    public PeopleStory People => people;

    public Organization Employer { get; private set; } = null!;

    /// <summary>Acts for the employer.</summary>
    public Actor Administrator { get; private set; } = null!;

    /// <summary>Acts for themselves.</summary>
    public Actor Colleague { get; private set; } = null!;

    public Guid ColleagueEmployment { get; private set; }

    public static async Task<MembersStory> StartAsync(DatabaseKind kind)
    {
        var story = new MembersStory(await PeopleStory.StartAsync(kind));
        story.Employer = await story.People.EmployerAsync("广州测试电子有限公司");
        (story.Administrator, _) = await story.EmployedAsync("李主任");
        story.Administrator = await story.People.AppointAsync(story.Administrator, story.Employer);
        (story.Colleague, story.ColleagueEmployment) = await story.EmployedAsync("张同事");
        return story;
    }

    public ValueTask DisposeAsync() => people.DisposeAsync();

    /// <summary>One of the employer's confirmed people.</summary>
    public async Task<(Actor Person, Guid Employment)> EmployedAsync(string name, Organization? employer = null)
    {
        var (person, request) = await people.AskedAsync(name, TestNumber(), employer ?? Employer);
        var outcome = await people.ConfirmAsync(request, PeopleStory.ClerkOf(employer ?? Employer), new DateOnly(2024, 1, 1));
        Assert.True(outcome.IsDone, outcome.FirstRefusal?.Message);
        return (person, request);
    }

    public Task<Outcome<Guid>> InviteAsync(Role role, RoleTerms? terms = null, Guid? employment = null, string? name = null, string? contact = null, bool handsOver = false, Actor? by = null) =>
        AskAsync<InviteMemberHandler>(h => h.HandleAsync(
            new(people.Next(), Employer.Id, role, terms ?? Whole, contact is null ? employment ?? ColleagueEmployment : null, name, contact, handsOver), by ?? Administrator, Cancel));

    public Task<Outcome<Guid>> AnswerAsync(Guid invitation, Actor by, bool accept = true, string? token = null) =>
        AskAsync<AnswerRoleHandler>(h => h.HandleAsync(new(people.Next(), invitation, token, accept), by, Cancel));

    /// <summary>Invited and accepted.</summary>
    /// <returns>The membership.</returns>
    public async Task<Membership> AppointedAsync(Role role, RoleTerms? terms = null, Actor? person = null, Guid? employment = null)
    {
        var invitation = await InviteAsync(role, terms, employment);
        var accepted = await AnswerAsync(invitation.Value, person ?? Colleague);
        Assert.True(accepted.IsDone, accepted.FirstRefusal?.Message);
        return await MembershipAsync(accepted.Value);
    }

    public async Task<Outcome<Guid>> EndAsync(Guid membership, Actor by, string? reason = "不再需要") =>
        await AskAsync<EndMembershipHandler>(async h => await h.HandleAsync(new(people.Next(), membership, (await MembershipAsync(membership)).Version, reason), by, Cancel));

    public async Task<Outcome<Guid>> ChangeAsync(Guid membership, RoleTerms terms, Actor by) =>
        await AskAsync<ChangeMembershipHandler>(async h => await h.HandleAsync(new(people.Next(), membership, (await MembershipAsync(membership)).Version, terms), by, Cancel));

    public Task<Outcome<Guid>> StepDownAsync(Guid membership, Actor by) => AskAsync<StepDownHandler>(h => h.HandleAsync(new(people.Next(), membership), by, Cancel));

    public async Task<Membership> MembershipAsync(Guid id)
    {
        await using var db = people.App.Database.Open();
        return await db.Set<Membership>().AsNoTracking().SingleAsync(m => m.Id == id, Cancel);
    }

    public async Task<Membership> AdministratorsAsync()
    {
        await using var db = people.App.Database.Open();
        return await db.Set<Membership>().AsNoTracking().SingleAsync(m => m.AccountId == Administrator.AccountId && m.Role == Role.EmployerAdministrator, Cancel);
    }

    public Task<Outcome<Guid>> AskAsync<THandler>(Func<THandler, Task<Outcome<Guid>>> ask) where THandler : notnull =>
        people.App.RunAsync(services => ask(services.GetRequiredService<THandler>()));

    public static RoleTerms Whole { get; } = new(RoleScope.Whole, null);

    public static RoleTerms In(params string[] departments) => new(RoleScope.Whole with { Departments = string.Join('\n', departments) }, null);

    private string TestNumber() => Xueshi.Modules.Demo.DemoNumbers.ResidentId(new DateOnly(1985, 3, 1), 300 + _used++).Text;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
