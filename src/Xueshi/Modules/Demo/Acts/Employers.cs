using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Modules.Registry.Organizations.Move;
using Xueshi.Modules.Registry.Organizations.Standing;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>单位注册 with the registrant's own account.</summary>
/// <param name="Stint">The registrant's own request, which the approval confirms.</param>
public sealed record RegisterEmployer(DateTime At, StoryEmployer Employer, StoryPerson Registrant, Stint Stint) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new RegisterOrganization(stage.NewOperation(), FieldsOf(Employer, Registrant), stage.AccountOf(Registrant)) { License = stage.Proofs.License() };
        var made = await stage.DoAsync<RegisterOrganizationHandler, RegisteredOrganization>(this, handler => handler.HandleAsync(command, Stage.Visitor, ct));
        stage.Enter(Registrant, made.AccountId, made.PersonId);
        stage.Open(Employer, made.OrganizationId, Employer.Name, Employer.Jurisdiction, Role.EmployerAdministrator);
        stage.Seat(Employer, Registrant);
    }

    internal static OrganizationFields FieldsOf(StoryEmployer employer, StoryPerson registrant) => new(
        employer.Uscc, employer.Name, Dictionaries.Embedded.OrganizationNatures.NameOf(employer.Nature), employer.Kinds, employer.Jurisdiction, employer.Address,
        registrant.Name, registrant.Name, OfficePhone.Read(registrant.Phone.Digits).Value);
}

/// <summary>补正后重新提交</summary>
public sealed record RepairEmployer(DateTime At, StoryEmployer Employer, StoryPerson Registrant) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new RepairOrganization(
            stage.NewOperation(), stage.IdOf(Employer), await stage.VersionAsync<Organization>(Employer, ct), RegisterEmployer.FieldsOf(Employer, Registrant))
        {
            License = stage.Proofs.License(),
        };
        await stage.DoAsync<RepairOrganizationHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Registrant), ct));
    }
}

/// <summary>审核通过: the registrant is confirmed with it.</summary>
public sealed record ApproveEmployer(DateTime At, StoryEmployer Employer, StoryOffice Office) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new ReviewOrganization(
            stage.NewOperation(), stage.IdOf(Employer), await stage.VersionAsync<Organization>(Employer, ct), OrganizationDecision.Approve, null);
        await stage.DoAsync<ReviewOrganizationHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
    }
}

/// <summary>确定行业主管部门</summary>
public sealed record PlaceUnderAuthority(DateTime At, StoryEmployer Employer, StoryOffice Office, StoryOffice Authority) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new SetAuthority(
            stage.NewOperation(), stage.IdOf(Employer), await stage.VersionAsync<Organization>(Employer, ct), stage.IdOf(Authority), $"按所属行业，由{Authority.Name}主管。");
        await stage.DoAsync<SetAuthorityHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
    }
}

/// <summary>退回补正</summary>
public sealed record ReturnEmployer(DateTime At, StoryEmployer Employer, StoryOffice Office, string Reason) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new ReviewOrganization(
            stage.NewOperation(), stage.IdOf(Employer), await stage.VersionAsync<Organization>(Employer, ct), OrganizationDecision.Return, Reason);
        await stage.DoAsync<ReviewOrganizationHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
    }
}

/// <summary>暂停</summary>
public sealed record SuspendEmployer(DateTime At, StoryEmployer Employer, StoryOffice Office, string Reason) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new SuspendOrganization(stage.NewOperation(), stage.IdOf(Employer), await stage.VersionAsync<Organization>(Employer, ct), Reason);
        await stage.DoAsync<SuspendOrganizationHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
    }
}

/// <summary>注销, with what the server does afterwards.</summary>
public sealed record DeregisterEmployer(DateTime At, StoryEmployer Employer, StoryOffice Office, DateOnly ClosedOn, string Reason) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new DeregisterOrganization(stage.NewOperation(), stage.IdOf(Employer), await stage.VersionAsync<Organization>(Employer, ct), ClosedOn, Reason);
        await stage.DoAsync<DeregisterOrganizationHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
        await stage.WithAsync<ReleaseWork, bool>(async release =>
        {
            await release.RunAsync(ct);
            return true;
        });
    }
}
