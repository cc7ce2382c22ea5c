using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>The first administrator of the platform comes in.</summary>
public sealed record ComeFirst(DateTime At, StoryPerson Person) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var made = await stage.DoAsync<RegisterPersonHandler, RegisteredPerson>(this, h => h.HandleAsync(new(stage.NewOperation(), stage.AccountOf(Person)), Stage.Visitor, ct));
        stage.Enter(Person, made.AccountId, made.PersonId);
    }
}

/// <summary>设立部门 and appoint its officer.</summary>
public sealed record FoundOffice(DateTime At, StoryOffice Office, StoryPerson Officer, StoryPerson Administrator) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(stage.Now);
        await stage.LookAsync(async db =>
        {
            db.Add(new Organization
            {
                Id = id, Uscc = Office.Uscc.Text, Name = Office.Name, Kinds = Office.Kind, Nature = "机关", Sector = Office.Sector,
                JurisdictionId = JurisdictionSeed.IdOf(Office.Place.Code), Address = Office.Place.Name, ContactName = Officer.Name, ContactPhone = [], Status = OrganizationStatus.Active, RegisteredAt = stage.Now,
            });
            db.Add(new Membership { Id = Guid.CreateVersion7(stage.Now), AccountId = stage.ActorOf(Officer).AccountId, OrganizationId = id, Role = Office.IsHrss ? Role.HrssOfficer : Role.AuthorityOfficer, Since = stage.Now });
            return await db.SaveChangesAsync(ct);
        });
        stage.Open(Office, id, Office.Name, Office.Place.Code, Office.IsHrss ? Role.HrssOfficer : Role.AuthorityOfficer, (int?)Office.Sector);
        stage.Seat(Office, Officer);
    }
}

/// <summary>设第二管理员</summary>
public sealed record ShareDesk(DateTime At, StoryEmployer Employer, StoryPerson Second) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        await stage.LookAsync(async db =>
        {
            db.Add(new Membership { Id = Guid.CreateVersion7(stage.Now), AccountId = stage.ActorOf(Second).AccountId, OrganizationId = stage.IdOf(Employer), Role = Role.EmployerAdministrator, Since = stage.Now });
            return await db.SaveChangesAsync(ct);
        });
        stage.Seat(Employer, Second);
    }
}
