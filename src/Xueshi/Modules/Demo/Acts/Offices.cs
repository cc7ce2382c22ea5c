using Xueshi.Modules.Access;
using Xueshi.Modules.Access.FirstStart;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Offices;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations;

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

/// <summary>授权经办人</summary>
public sealed record Appoint(DateTime At, StoryOffice Office, StoryPerson Officer, StoryOffice Province, StoryPerson Administrator) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var actor = stage.ActorAs(Administrator, Province, Role.PlatformAdministrator);
        var command = new AppointOfficer(stage.NewOperation(), stage.IdOf(Office), Officer.UserName, Office.Role);
        await stage.DoAsync<AppointOfficerHandler, Guid>(this, handler => handler.HandleAsync(command, actor, ct));
        stage.Seat(Office, Officer);
    }
}

/// <summary>A second administrator of an employer. No page does this yet, so the act writes what such a page would: the membership and its line in the journal.</summary>
public sealed record ShareDesk(DateTime At, StoryEmployer Employer, StoryPerson Second) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var actor = stage.ActorFor(Employer);
        var second = stage.ActorOf(Second);
        var membership = new Membership
        {
            Id = Guid.CreateVersion7(stage.Now),
            AccountId = second.AccountId,
            OrganizationId = stage.IdOf(Employer),
            Role = Role.EmployerAdministrator,
            Since = stage.Now,
        };
        await stage.WriteAsync((db, journal) =>
        {
            db.Add(membership);
            journal.Record(AccessChanges.Appointed, actor, membership, second.PersonId, new { name = Second.Name, organization = Employer.Name, role = Role.EmployerAdministrator.Name() });
        }, ct);
        stage.Seat(Employer, Second);
    }
}
