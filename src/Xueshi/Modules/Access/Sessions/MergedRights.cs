using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>
/// Whoever acted for a registration that is merged acts for it no longer (AZ-07), and for the survivor only when the HR department said so. The moment of the merger
/// marks what began and ended with it, so that an undo finds it.
/// </summary>
public sealed class MergedRights(XueshiDb db, JournalWriter journal, IClock clock) : IMergerListener
{
    public async Task BegunAsync(Merger merger, Actor actor, CancellationToken ct)
    {
        var (from, to, at) = (merger.AbsorbedId, merger.SurvivorId, merger.DecidedAt);
        var held = await HeldAsync(db.Memberships.Where(m => m.OrganizationId == from && m.EndedAt == null), ct);
        var there = (await db.Memberships.Where(m => m.OrganizationId == to && m.EndedAt == null).Select(m => new { m.AccountId, m.Role }).ToListAsync(ct)).ToHashSet();
        foreach (var each in held)
        {
            End(each, merger.Absorbed!, at, actor);
            if (!merger.KeepsAdministrators || there.Contains(new { each.Membership.AccountId, each.Membership.Role })) continue;
            var membership = new Membership { Id = Guid.CreateVersion7(at), AccountId = each.Membership.AccountId, OrganizationId = to, Role = each.Membership.Role, Since = at };
            db.Add(membership);
            journal.Record(AccessChanges.Appointed, actor, membership, each.PersonId, Facts(each, merger.Survivor!));
        }
    }

    public async Task UndoneAsync(Merger merger, Actor actor, CancellationToken ct)
    {
        var (from, to, at) = (merger.AbsorbedId, merger.SurvivorId, merger.DecidedAt);
        foreach (var each in await HeldAsync(db.Memberships.Where(m => m.OrganizationId == to && m.Since == at && m.EndedAt == null), ct)) End(each, merger.Survivor!, clock.Now, actor);
        foreach (var each in await HeldAsync(db.Memberships.Where(m => m.OrganizationId == from && m.EndedAt == at), ct))
        {
            each.Membership.EndedAt = null;
            journal.Record(AccessChanges.Appointed, actor, each.Membership, each.PersonId, Facts(each, merger.Absorbed!));
        }
    }

    private async Task<List<Held>> HeldAsync(IQueryable<Membership> memberships, CancellationToken ct)
    {
        var accounts = db.Accounts;
        return await (from membership in memberships join account in accounts on membership.AccountId equals account.Id select new Held(membership, account.PersonId, account.Person!.Name)).ToListAsync(ct);
    }

    private void End(Held each, Organization organization, DateTime at, Actor actor)
    {
        each.Membership.EndedAt = at;
        journal.Record(AccessChanges.Dismissed, actor, each.Membership, each.PersonId, Facts(each, organization));
    }

    private static object Facts(Held each, Organization organization) => new { name = each.Name, organization = organization.Name, role = Model.Roles.Name(each.Membership.Role) };

    private sealed record Held(Membership Membership, Guid PersonId, string Name);
}
