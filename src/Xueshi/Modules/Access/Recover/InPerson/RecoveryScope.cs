using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Recover.InPerson;

/// <summary>Which requests an officer decides, and which accounts may come of one.</summary>
public static class RecoveryScope
{
    /// <summary>Those made to the officer's jurisdiction and below.</summary>
    public static IQueryable<RecoveryRequest> OnDeskOf(this IQueryable<RecoveryRequest> requests, Actor actor)
    {
        var path = actor.May(AccessPermissions.RecoverAccounts) ? actor.Organization?.JurisdictionPath ?? "/none/" : "/none/";
        return requests.Where(r => r.Jurisdiction!.Path.StartsWith(path));
    }

    /// <summary>
    /// Accounts under the request's number and name, of people whom the officer may help or who never had an employer. Not the officer's own, and none of an office:
    /// whoever decides for the public is appointed anew by the platform's administrator instead.
    /// </summary>
    public static async Task<IReadOnlyList<Account>> AccountsForAsync(this XueshiDb db, RecoveryRequest request, Actor actor, CancellationToken ct)
    {
        var (memberships, employments, helped, official) = (db.Memberships, db.Employments, db.People.HelpedBy(db, actor), Roles.OfAnyOffice);
        var found = await db.Accounts.AsNoTracking().Include(a => a.Person)
            .Where(a => a.Person!.IdNumberIndex == request.IdNumberIndex && a.Status == AccountStatus.Active && a.Id != actor.AccountId
                && (helped.Any(p => p.Id == a.PersonId) || !employments.Any(e => e.PersonId == a.PersonId))
                && !memberships.Any(m => m.AccountId == a.Id && m.EndedAt == null && official.Contains(m.Role)))
            .OrderByDescending(a => a.Person!.IdentityLevel).ThenBy(a => a.Id).ToListAsync(ct);
        return found.FindAll(a => PersonName.AreSame(a.Person!.Name, request.Name));
    }
}
