using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Standing;

/// <summary>Finds the organization that an HR officer wants to do something about, within a unit of work.</summary>
public sealed class OrganizationAct(XueshiDb db)
{
    /// <summary>Tracked, with its jurisdiction; refused for an office, for the officer's own employer, and when it has moved on since the form was made (AZ-05, RL-02).</summary>
    public async Task<Outcome<Organization>> FindAsync(Guid id, int version, Actor actor, CancellationToken ct)
    {
        var organization = await db.Organizations.VisibleTo(actor).Include(o => o.Jurisdiction).FirstOrDefaultAsync(o => o.Id == id, ct);
        if (organization is null) return Refusal.NotFound;
        if (organization.IsOffice) return OrganizationRefusals.OfficeOfPlatform;
        if (await IsOwnAsync(organization, actor, ct)) return OrganizationRefusals.OwnEmployer;
        return organization.Version == version ? organization : OrganizationRefusals.Changed(organization);
    }

    /// <summary>Whether the actor registered it or works there.</summary>
    public async Task<bool> IsOwnAsync(Organization organization, Actor actor, CancellationToken ct) =>
        organization.RegisteredById == actor.PersonId || await db.Employments.AnyAsync(
            e => e.OrganizationId == organization.Id && e.PersonId == actor.PersonId && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending), ct);
}
