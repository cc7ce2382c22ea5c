using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>
/// Whoever acted for a registration that is merged acts for it no longer (AZ-07), and for the survivor only when the HR department said so, for the same part and
/// time. The moment of the merger marks what began and ended with it, so that an undo finds it.
/// </summary>
public sealed class MergedRights(XueshiDb db, MembershipEnding ending, JournalWriter journal, IClock clock) : IMergerListener
{
    public async Task BegunAsync(Merger merger, Actor actor, CancellationToken ct)
    {
        var (from, to, at) = (merger.AbsorbedId, merger.SurvivorId, merger.DecidedAt);
        var held = await MembershipEnding.Whole(db.Memberships.LiveOn(clock.Today).Where(m => m.OrganizationId == from)).ToListAsync(ct);
        await ending.EndAllAsync(from, actor, null, at, ct);
        if (!merger.KeepsAdministrators) return;
        var there = await db.Memberships.Where(m => m.OrganizationId == to && m.EndedAt == null).ToListAsync(ct);
        foreach (var old in held)
        {
            var same = there.Find(m => m.AccountId == old.AccountId && m.Role == old.Role);
            if (same?.IsLive(clock.Today) == true) continue;
            same?.Lapse(at);
            var membership = new Membership { Id = Guid.CreateVersion7(at), AccountId = old.AccountId, OrganizationId = to, Role = old.Role, Since = at }.For(old.Scope, old.Until);
            db.Add(membership);
            Record(membership, old.Account!.Person!, merger.Survivor!, actor);
        }
    }

    public async Task UndoneAsync(Merger merger, Actor actor, CancellationToken ct)
    {
        var (from, to, at) = (merger.AbsorbedId, merger.SurvivorId, merger.DecidedAt);
        var begun = db.Memberships.LiveOn(clock.Today).Where(m => m.OrganizationId == to && m.Since == at);
        foreach (var each in await MembershipEnding.Whole(begun).ToListAsync(ct)) ending.End(each, MembershipEnd.OrganizationClosed, actor, null);
        foreach (var each in await MembershipEnding.Whole(db.Memberships.Where(m => m.OrganizationId == from && m.EndedAt == at)).ToListAsync(ct))
        {
            each.Resume();
            Record(each, each.Account!.Person!, merger.Absorbed!, actor);
        }
    }

    private void Record(Membership membership, Person person, Organization organization, Actor actor) => journal.Record(AccessChanges.RoleFollowed, actor, membership, person.Id, new
    {
        name = person.Name, organization = organization.Name, role = membership.Role.Name(), terms = new RoleTerms(membership.Scope, membership.Until).InWords,
    });
}
