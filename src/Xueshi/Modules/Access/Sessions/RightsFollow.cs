using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>Tells those who act for an organization that it was suspended, resumed or deregistered; of a deregistered one their rights end with it (AZ-07).</summary>
public sealed class RightsFollow(XueshiDb db, MembershipEnding ending, JournalWriter journal, IClock clock) : IOrganizationListener
{
    public async Task StandingChangedAsync(Organization organization, string what, string? reason, Actor actor, CancellationToken ct)
    {
        var held = await db.Memberships.LiveOn(clock.Today).Where(m => m.OrganizationId == organization.Id).Select(m => new { m.Id, m.Account!.PersonId }).ToListAsync(ct);
        foreach (var each in held.DistinctBy(h => h.PersonId))
            journal.RecordAct(AccessChanges.StandingTold, actor, each.Id, each.PersonId, new { organization = organization.Name, what }, reason);
        if (organization.Status == OrganizationStatus.Deregistered) await ending.EndAllAsync(organization.Id, actor, reason, clock.Now, ct);
    }
}
