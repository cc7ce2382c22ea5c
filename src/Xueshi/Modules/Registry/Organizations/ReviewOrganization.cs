using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.People;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>What the HR department decides on a registration.</summary>
public enum OrganizationDecision
{
    /// <summary>审核通过</summary>
    Approve = 1,

    /// <summary>退回补正</summary>
    Return = 2,
}

/// <summary>审核单位注册. Approval opens the organization, confirms the registrant as its first person and vouches for their number.</summary>
/// <param name="Version">The version of the registration that the officer looked at.</param>
/// <param name="Reason">Needed for a return; the registrant reads it.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record ReviewOrganization(Guid OperationId, Guid OrganizationId, int Version, OrganizationDecision Decision, string? Reason) : ICommand;

public sealed class ReviewOrganizationHandler(XueshiDb db, UnitOfWork work, Confirmation confirmation, Vouching.Vouching vouching, JournalWriter journal)
{
    /// <returns>The organization's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(ReviewOrganization command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var organization = await db.Organizations.VisibleTo(actor).FirstOrDefaultAsync(o => o.Id == command.OrganizationId, ct);
        if (organization is null) return Refusal.NotFound;
        if (organization.RegisteredById == actor.PersonId) return OrganizationRefusals.OwnOrganization;
        if (organization.Version != command.Version) return OrganizationRefusals.Changed(organization);
        var refusal = command.Decision == OrganizationDecision.Approve ? organization.Approve() : organization.Return(command.Reason);
        if (refusal is not null) return refusal;

        if (command.Decision == OrganizationDecision.Approve && await ConfirmRegistrantAsync(organization, actor, now, ct) is { } notVouched) return notVouched;
        var kind = command.Decision == OrganizationDecision.Approve ? OrganizationChanges.Approved : OrganizationChanges.Returned;
        journal.Record(kind, actor, organization, organization.RegisteredById, new { organization = organization.Name }, organization.ReturnReason);
        return organization.Id;
    }, ct);

    private async Task<Refusal?> ConfirmRegistrantAsync(Organization organization, Actor actor, DateTime now, CancellationToken ct)
    {
        if (organization.RegisteredById is not { } registrant) return null;
        var proof = new Proof(IdentityProof.Registration, $"人社部门审核通过「{organization.Name}」的注册");
        var request = await db.Employments.Include(e => e.Person).FirstOrDefaultAsync(
            e => e.PersonId == registrant && e.OrganizationId == organization.Id && e.Status == BindingStatus.PendingEmployer, ct);
        return request is null
            ? await vouching.VouchAsync(await db.People.FirstAsync(p => p.Id == registrant, ct), actor, proof, ct)
            : await confirmation.ConfirmAsync(request, BeijingTime.DayOf(request.RequestedAt), actor, proof, null, now, ct);
    }
}
