using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Members;

/// <param name="LastSignInAt">UTC; null for somebody who has not signed in since sessions are kept.</param>
public sealed record MemberLine(Guid Id, string Name, string UserName, string Organization, Role Role, RoleScope Scope, DateTime Since, DateOnly? Until, DateTime? EndedAt, DateTime? LastSignInAt);

/// <param name="Until">When it expires, UTC.</param>
public sealed record OfferLine(Guid Id, string Name, Role Role, RoleScope Scope, DateTime InvitedAt, string InvitedByName, DateTime Until, bool IsHandOver);

public sealed record MemberPage(IReadOnlyList<MemberLine> Lines, int Total, Guid? Next);

/// <summary>Reads the rights of one organization, the earliest first, by key.</summary>
public sealed class MembersReading(XueshiDb db, IClock clock)
{
    public const int PageSize = 50;

    private const int MostEnded = 50;

    private const int MostOffers = 100;

    public async Task<MemberPage> LiveAsync(Guid organization, Actor actor, Guid? after, CancellationToken ct)
    {
        var live = db.Memberships.LookedAfterBy(db, actor).LiveOn(clock.Today).Where(m => m.OrganizationId == organization);
        var total = await live.CountAsync(ct);
        var found = await Lines(live.Where(m => after == null || m.Id > after).OrderBy(m => m.Id).Take(PageSize + 1)).ToListAsync(ct);
        var shown = found.Take(PageSize).ToList();
        return new(shown, total, found.Count > PageSize ? shown[^1].Id : null);
    }

    /// <summary>The latest of those that are over, or whose last day has passed.</summary>
    public Task<List<MemberLine>> OverAsync(Guid organization, Actor actor, CancellationToken ct)
    {
        var today = clock.Today;
        return Lines(db.Memberships.LookedAfterBy(db, actor).Where(m => m.OrganizationId == organization && (m.EndedAt != null || m.Until < today))
            .OrderByDescending(m => m.Id).Take(MostEnded)).ToListAsync(ct);
    }

    /// <summary>Invitations that can still be accepted.</summary>
    public async Task<IReadOnlyList<OfferLine>> OffersAsync(Guid organization, Actor actor, CancellationToken ct)
    {
        var since = clock.Now - RoleInvitation.Life;
        var open = await db.RoleInvitations.AsNoTracking().LookedAfterBy(db, actor)
            .Where(i => i.OrganizationId == organization && i.Status == RoleInvitationStatus.Waiting && i.InvitedAt > since).OrderBy(i => i.Id).Take(MostOffers).ToListAsync(ct);
        return open.ConvertAll(i => new OfferLine(i.Id, i.Name, i.Role, i.Scope, i.InvitedAt, i.InvitedByName, i.ExpiresAt, i.HandsOverId is not null));
    }

    /// <summary>Everybody's, for who looks up roles: part of a name, or a user name, or part of an organization's name.</summary>
    public async Task<IReadOnlyList<MemberLine>> SearchAsync(string sought, CancellationToken ct)
    {
        var key = UserNames.KeyOf(sought);
        return await Lines(db.Memberships.LiveOn(clock.Today)
            .Where(m => m.Account!.Person!.Name.Contains(sought) || m.Account.UserNameKey == key || m.Organization!.Name.Contains(sought))
            .OrderByDescending(m => m.Id).Take(PageSize)).ToListAsync(ct);
    }

    private IQueryable<MemberLine> Lines(IQueryable<Membership> memberships)
    {
        var sessions = db.Sessions;
        return memberships.AsNoTracking().Select(m => new MemberLine(
            m.Id, m.Account!.Person!.Name, m.Account.UserName, m.Organization!.Name, m.Role, new RoleScope(m.Departments, m.JurisdictionCode, m.Sector), m.Since, m.Until, m.EndedAt,
            sessions.Where(s => s.AccountId == m.AccountId).Max(s => (DateTime?)s.StartedAt)));
    }
}
