using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>撤回邀请: nobody has accepted it yet.</summary>
[Needs(AccessPermissions.Members, AccessPermissions.AppointOfficers)]
public sealed record WithdrawRoleInvitation(Guid OperationId, Guid InvitationId) : ICommand;

public sealed class WithdrawRoleInvitationHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(WithdrawRoleInvitation command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var invitation = await db.RoleInvitations.LookedAfterBy(db, actor).Include(i => i.Organization).FirstOrDefaultAsync(i => i.Id == command.InvitationId, ct);
        if (invitation is null) return Refusal.NotFound;
        if (invitation.End(RoleInvitationStatus.Withdrawn, now) is { } refusal) return refusal;
        var facts = new { name = invitation.Name, organization = invitation.Organization!.Name, role = invitation.Role.Name() };
        journal.Record(AccessChanges.RoleOfferWithdrawn, actor, invitation, invitation.PersonId, facts);
        return invitation.Id;
    }, ct);
}
