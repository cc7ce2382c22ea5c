using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>Tells those who act for an organization that it was suspended, resumed or deregistered; of a deregistered one their rights end with it (AZ-07).</summary>
public sealed class RightsFollow(XueshiDb db, JournalWriter journal, IClock clock) : IOrganizationListener
{
    public async Task StandingChangedAsync(Organization organization, string what, string? reason, Actor actor, CancellationToken ct)
    {
        var accounts = db.Accounts;
        var held = await (
            from membership in db.Memberships
            join account in accounts on membership.AccountId equals account.Id
            where membership.EndedAt == null && membership.OrganizationId == organization.Id
            select new { membership, account.PersonId, account.Person!.Name }).ToListAsync(ct);
        foreach (var each in held.DistinctBy(h => h.PersonId))
            journal.RecordAct(AccessChanges.StandingTold, actor, each.membership.Id, each.PersonId, new { organization = organization.Name, what }, reason);
        if (organization.Status != OrganizationStatus.Deregistered) return;
        foreach (var each in held)
        {
            each.membership.EndedAt = clock.Now;
            journal.Record(AccessChanges.Dismissed, actor, each.membership, each.PersonId, new { name = each.Name, organization = organization.Name, role = Model.Roles.Name(each.membership.Role) });
        }
    }
}
