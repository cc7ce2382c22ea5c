using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Members;

/// <summary>Which invitations somebody may answer.</summary>
public static class RoleInvitationScopes
{
    /// <summary>Those for this person or this user name, whatever became of them.</summary>
    public static IQueryable<RoleInvitation> For(this IQueryable<RoleInvitation> invitations, XueshiDb db, Actor actor)
    {
        var accounts = db.Accounts;
        return invitations.Where(i => i.PersonId == actor.PersonId || accounts.Any(a => a.Id == actor.AccountId && a.UserNameKey == i.UserNameKey));
    }

    /// <summary>Of those, the ones that can still be taken on.</summary>
    public static IQueryable<RoleInvitation> ShownTo(this IQueryable<RoleInvitation> invitations, XueshiDb db, Actor actor, DateTime now) => invitations.For(db, actor).OpenAt(now);

    /// <summary>The one that a good link opens.</summary>
    public static IQueryable<RoleInvitation> OpenedBy(this IQueryable<RoleInvitation> invitations, byte[] tokenIndex, DateTime now) => invitations.Where(i => i.TokenIndex == tokenIndex).OpenAt(now);

    private static IQueryable<RoleInvitation> OpenAt(this IQueryable<RoleInvitation> invitations, DateTime now)
    {
        var since = now - RoleInvitation.Life;
        return invitations.Where(i => i.Status == RoleInvitationStatus.Waiting && i.InvitedAt > since && i.Organization!.Status == OrganizationStatus.Active);
    }
}
