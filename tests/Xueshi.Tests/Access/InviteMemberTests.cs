using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>Both sides agree before anybody acts for an organization.</summary>
public class InviteMemberTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-07")]
    public async Task A_role_counts_from_the_acceptance_on_and_the_inviter_hears_of_it(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var invitation = (await story.InviteAsync(Role.HoursRecognizer, MembersStory.In("财务处"))).Value;
        await using var db = story.People.App.Database.Open();
        Assert.False(await db.Memberships.AnyAsync(m => m.AccountId == story.Colleague.AccountId, Ct));
        Assert.Contains(await story.People.TimelineAsync(story.Colleague), line => line.StartsWith("access.role-offered", StringComparison.Ordinal));

        var membership = await story.MembershipAsync((await story.AnswerAsync(invitation, story.Colleague)).Value);

        Assert.Equal((Role.HoursRecognizer, "财务处", null), (membership.Role, membership.Departments, membership.Until));
        Assert.Contains(await story.People.TimelineAsync(story.Administrator), line => line.Contains("已接受邀请", StringComparison.Ordinal));
        Assert.True(await db.Set<InboxMessage>().AnyAsync(m => m.PersonId == story.Administrator.PersonId, Ct));
        Assert.Equal(RefusalKind.NotFound, (await story.AnswerAsync(invitation, story.Colleague)).FirstRefusal!.Kind);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Nobody_else_answers_and_what_was_declined_withdrawn_or_is_too_old_is_gone(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var (stranger, _) = await story.EmployedAsync("王旁人");
        var first = (await story.InviteAsync(Role.StaffViewer)).Value;
        Assert.Equal(RefusalKind.NotFound, (await story.AnswerAsync(first, stranger)).FirstRefusal!.Kind);
        Assert.True((await story.AnswerAsync(first, story.Colleague, accept: false)).IsDone);

        var second = (await story.InviteAsync(Role.StaffViewer)).Value;
        Assert.True((await story.AskAsync<WithdrawRoleInvitationHandler>(h => h.HandleAsync(new(story.People.Next(), second), story.Administrator, Ct))).IsDone);
        var third = (await story.InviteAsync(Role.StaffViewer)).Value;
        story.People.App.Clock.Advance(RoleInvitation.Life);
        foreach (var over in new[] { first, second, third }) Assert.Equal(RefusalKind.NotFound, (await story.AnswerAsync(over, story.Colleague)).FirstRefusal!.Kind);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task Whether_a_contact_or_a_user_name_has_an_account_makes_no_difference(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        await using (var db = story.People.App.Database.Open())
            await db.Accounts.Where(a => a.Id == story.Colleague.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.UserNameKey, "MIKE.WANG"), Ct);
        foreach (var (known, unknown) in new[] { ("mike.wang", "nobody.here"), ("13800138000", "13900139000") })
        {
            var one = await story.InviteAsync(Role.StaffViewer, name: "张同事", contact: known);
            var other = await story.InviteAsync(Role.StaffViewer, name: "张同事", contact: unknown);
            Assert.True(one.IsDone && other.IsDone);
        }
        await using var after = story.People.App.Database.Open();
        Assert.Equal(2, await after.Set<OutboxMessage>().CountAsync(Ct));
        Assert.All(await after.RoleInvitations.ToListAsync(Ct), invitation => Assert.Null(invitation.PersonId));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-11")]
    public async Task The_link_opens_for_whoever_bears_the_name_once_and_its_token_is_nowhere(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        var (stranger, _) = await story.EmployedAsync("王旁人");
        var invitation = (await story.InviteAsync(Role.PeopleConfirmer, name: "张同事", contact: "13800138000")).Value;
        var text = await story.People.App.RunAsync(async services =>
        {
            var message = await services.GetRequiredService<XueshiDb>().Set<OutboxMessage>().SingleAsync(Ct);
            return services.GetRequiredService<Outbox>().Open(message).Text;
        });
        var token = text.Split("/role-invitations/")[1].Split(' ')[0];
        Assert.Equal("access.invitation-not-yours", (await story.AnswerAsync(invitation, stranger, token: token)).FirstRefusal!.Code);
        Assert.Equal(RefusalKind.NotFound, (await story.AnswerAsync(invitation, story.Colleague)).FirstRefusal!.Kind);
        Assert.True((await story.AnswerAsync(invitation, story.Colleague, token: token)).IsDone);
        Assert.Equal(RefusalKind.NotFound, (await story.AnswerAsync(invitation, story.Colleague, token: token)).FirstRefusal!.Kind);
        await using var db = story.People.App.Database.Open();
        Assert.Null((await db.RoleInvitations.SingleAsync(i => i.Id == invitation, Ct)).TokenIndex);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-01")]
    public async Task Only_roles_parts_and_days_that_the_organization_has_are_given(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        async Task<string> CodeAsync(Role role, RoleTerms? terms = null) => (await story.InviteAsync(role, terms)).FirstRefusal!.Code;
        Assert.Equal("access.role-not-of-organization", await CodeAsync(Role.HrssOfficer));
        Assert.Equal("access.role-not-of-organization", await CodeAsync(Role.PlatformAdministrator));
        Assert.Equal("access.scope-not-of-role", await CodeAsync(Role.EmployerAdministrator, MembersStory.In("财务处")));
        Assert.Equal("access.scope-not-of-role", await CodeAsync(Role.HoursRecognizer, new(RoleScope.Whole with { JurisdictionCode = "440106" }, null)));
        Assert.Equal("access.until-past", await CodeAsync(Role.HoursRecognizer, new(RoleScope.Whole, new DateOnly(2020, 1, 1))));
        Assert.Equal(RefusalKind.NotFound, (await story.InviteAsync(Role.HoursRecognizer, by: story.Colleague)).FirstRefusal!.Kind);
        var elsewhere = await story.People.EmployerAsync("深圳测试软件有限公司");
        var (_, foreign) = await story.EmployedAsync("赵外人", elsewhere);
        Assert.Equal("access.person-not-on-staff", (await story.InviteAsync(Role.HoursRecognizer, employment: foreign)).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task Roles_that_are_apart_are_refused_by_name(DatabaseKind kind)
    {
        await using var story = await MembersStory.StartAsync(kind);
        await using (var db = story.People.App.Database.Open())
        {
            db.Add(new Membership { Id = story.People.Next(), AccountId = story.Colleague.AccountId, OrganizationId = story.Employer.Id, Role = Role.Auditor, Since = story.People.App.Clock.Now });
            await db.SaveChangesAsync(Ct);
        }
        var invitation = (await story.InviteAsync(Role.HoursRecognizer)).Value;
        Assert.Equal("access.roles-disjoint", (await story.AnswerAsync(invitation, story.Colleague)).FirstRefusal!.Code);
    }
}
