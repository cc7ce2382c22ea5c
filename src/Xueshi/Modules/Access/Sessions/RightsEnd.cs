using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>Whoever leaves an organization acts for it no longer, from the next request on (AZ-07).</summary>
public sealed class RightsEnd(XueshiDb db, JournalWriter journal, IClock clock) : IEmployerListener
{
    public async Task EmployerLeftAsync(IReadOnlyList<EmployerLeft> left, Actor actor, CancellationToken ct)
    {
        left = [.. left.Where(l => !l.IsLate)];
        if (left.Count == 0) return;
        var gone = left.Select(l => (l.PersonId, l.From)).ToHashSet();
        var (people, organizations) = (left.Select(l => l.PersonId).ToList(), left.Select(l => l.From).Distinct().ToList());
        var accounts = db.Accounts;
        var held = await (
            from membership in db.Memberships.Include(m => m.Organization)
            join account in accounts on membership.AccountId equals account.Id
            where membership.EndedAt == null && organizations.Contains(membership.OrganizationId) && people.Contains(account.PersonId)
            select new { membership, account.PersonId, account.Person!.Name }).ToListAsync(ct);
        foreach (var each in held.Where(h => gone.Contains((h.PersonId, h.membership.OrganizationId))))
        {
            each.membership.EndedAt = clock.Now;
            journal.Record(AccessChanges.Dismissed, actor, each.membership, each.PersonId,
                new { name = each.Name, organization = each.membership.Organization!.Name, role = Model.Roles.Name(each.membership.Role) });
        }
    }
}
