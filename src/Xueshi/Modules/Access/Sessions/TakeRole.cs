using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.RealName;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>切换身份: the session acts for an organization in which the person holds a live role, or for the person again.</summary>
public sealed class TakeRoleHandler(XueshiDb db, RealNamePolicy realName, JournalWriter journal, IClock clock)
{
    public static readonly Refusal RealNameFirst = Refusal.Rule("access.real-name-first", "代单位办理业务前，请先实名认证。");

    /// <param name="membershipId">Null to act for oneself.</param>
    public async Task<Outcome<Done>> HandleAsync(Guid sessionId, Guid? membershipId, Actor actor, CancellationToken ct)
    {
        var session = await db.Sessions.FirstOrDefaultAsync(s => s.Id == sessionId && s.AccountId == actor.AccountId, ct);
        if (session is null) return Refusal.NotFound;
        var membership = membershipId is null ? null : await db.Memberships.LiveOn(clock.Today).OwnedBy(actor).Include(m => m.Organization).FirstOrDefaultAsync(
            m => m.Id == membershipId && (m.Organization!.Status == OrganizationStatus.Active || m.Organization.Status == OrganizationStatus.Suspended), ct);
        if (membershipId is not null && membership is null) return Refusal.NotFound;
        if (membership is not null && await db.People.Where(p => p.Id == actor.PersonId).Select(p => new { p.IdentityLevel, p.ProvenBy }).SingleAsync(ct) is var person
            && !realName.Accepts(person.IdentityLevel, person.ProvenBy)) return RealNameFirst;
        session.MembershipId = membership?.Id;
        var role = membership is null ? Role.Professional.Name() : $"{membership.Organization!.Name}（{membership.Role.Name()}）";
        journal.RecordAct(AccessChanges.RoleTaken, actor, actor.AccountId, actor.PersonId, new { role });
        await db.SaveChangesAsync(ct);
        return Done.Outcome;
    }
}
