using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Invitations;

/// <summary>Which invitations somebody may see at all.</summary>
public static class InvitationScopes
{
    /// <summary>Those under the person's number once it is proven; a mere claim shows nothing of what others filed under it (ID-06). Who is suspended or gone takes nobody on.</summary>
    public static IQueryable<Invitation> ShownTo(this IQueryable<Invitation> invitations, Person person)
    {
        var number = person.IdentityLevel >= IdentityLevel.Vouched ? person.IdNumberIndex ?? [] : [];
        return invitations.Where(i => i.IdNumberIndex == number && i.Status == InvitationStatus.Waiting && i.Organization!.Status == OrganizationStatus.Active);
    }

    /// <summary>The one that a good link opens.</summary>
    public static IQueryable<Invitation> OpenedBy(this IQueryable<Invitation> invitations, byte[] tokenIndex, DateTime now)
    {
        var oldest = now - Invitation.LinkLife;
        return invitations.Where(i => i.TokenIndex == tokenIndex && i.Status == InvitationStatus.Waiting && i.TokenIssuedAt > oldest && i.Organization!.Status == OrganizationStatus.Active);
    }
}
