using Xueshi.Modules.Access.FirstStart;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Offices;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>首次启动: the platform's first administrator comes in with the one-time token and sets up the provincial HR department.</summary>
public sealed record ComeFirst(DateTime At, StoryPerson Administrator, StoryOffice Province) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var token = await stage.WithAsync<FirstStartInvitation, string?>(invitation => invitation.IssueAsync(ct))
            ?? throw new StoryException(this, "somebody came first");
        var command = new BeginSystem(stage.NewOperation(), token, stage.AccountOf(Administrator), Found.FieldsOf(Province));
        var made = await stage.DoAsync<BeginSystemHandler, RegisteredPerson>(this, handler => handler.HandleAsync(command, Stage.Visitor, ct));
        stage.Enter(Administrator, made.AccountId, made.PersonId);
        var id = await stage.LookAsync(db => Task.FromResult(db.Organizations.Where(o => o.Uscc == Province.Uscc.Text).Select(o => o.Id).Single()));
        stage.Open(Province, id, Province.Name, Province.Place.Code, Role.HrssOfficer);
    }
}

/// <summary>设立部门</summary>
public sealed record Found(DateTime At, StoryOffice Office, StoryOffice Province, StoryPerson Administrator) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var actor = stage.ActorAs(Administrator, Province, Role.PlatformAdministrator);
        var command = new FoundOffice(stage.NewOperation(), FieldsOf(Office));
        var id = await stage.DoAsync<FoundOfficeHandler, Guid>(this, handler => handler.HandleAsync(command, actor, ct));
        stage.Open(Office, id, Office.Name, Office.Place.Code, Office.Role, (int?)Office.Sector);
    }

    internal static OfficeFields FieldsOf(StoryOffice office) =>
        new(office.Uscc, office.Name, office.Kind, office.Sector, office.Place.Code, OfficePhone.Read($"020-0000{office.Number:0000}").Value);
}

/// <summary>邀请经办人, who accepts at once.</summary>
/// <param name="Narrow">A role beside the officer's, whose holder does not sit at the desk; null for the officer.</param>
public sealed record Appoint(DateTime At, StoryOffice Office, StoryPerson Officer, StoryOffice Province, StoryPerson Administrator, Role? Narrow = null) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var actor = stage.ActorAs(Administrator, Province, Role.PlatformAdministrator);
        await this.AppointAsync(stage, stage.IdOf(Office), Narrow ?? Office.Role, Officer, RoleScope.Whole, actor, ct);
        if (Narrow is null) stage.Seat(Office, Officer);
    }
}

/// <summary>A second administrator of an employer, or somebody in a narrow role.</summary>
/// <param name="Role">The role that they take on; only an administrator sits at the employer's desk.</param>
/// <param name="Department">Null for all.</param>
public sealed record ShareDesk(DateTime At, StoryEmployer Employer, StoryPerson Second, Role Role = Role.EmployerAdministrator, string? Department = null) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        await this.AppointAsync(stage, stage.IdOf(Employer), Role, Second, RoleScope.Whole with { Departments = Department }, stage.ActorFor(Employer), ct);
        if (Role == Role.EmployerAdministrator) stage.Seat(Employer, Second);
    }
}

internal static class Appointing
{
    /// <summary>Both sides: the invitation by user name, and its acceptance.</summary>
    public static async Task AppointAsync(this Act act, Stage stage, Guid organization, Role role, StoryPerson person, RoleScope scope, Actor actor, CancellationToken ct)
    {
        var invite = new InviteMember(stage.NewOperation(), organization, role, new RoleTerms(scope, null), null, person.Name, person.UserName, false);
        var invitation = await stage.DoAsync<InviteMemberHandler, Guid>(act, handler => handler.HandleAsync(invite, actor, ct));
        var answer = new AnswerRole(stage.NewOperation(), invitation, null, true);
        await stage.DoAsync<AnswerRoleHandler, Guid>(act, handler => handler.HandleAsync(answer, stage.ActorOf(person), ct));
    }
}
