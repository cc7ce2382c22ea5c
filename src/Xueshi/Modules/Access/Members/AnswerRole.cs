using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>接受或谢绝: the person invited takes the role on, or declines; with a hand-over the other one's right ends in the same transaction.</summary>
/// <param name="Token">Of the link; null for an invitation shown after signing in.</param>
[Open("found by the person, by the own user name, or by the one-time link that they hold")]
public sealed record AnswerRole(Guid OperationId, Guid InvitationId, string? Token, bool IsAccepted) : ICommand;

public sealed class AnswerRoleHandler(XueshiDb db, UnitOfWork work, RoleLinks links, MembershipEnding ending, JournalWriter journal)
{
    /// <returns>The membership's id; the invitation's for a role declined.</returns>
    public Task<Outcome<Guid>> HandleAsync(AnswerRole command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var seen = command.Token is { } token ? db.RoleInvitations.OpenedBy(links.IndexOf(token), now) : db.RoleInvitations.ShownTo(db, actor, now);
        if (await seen.Include(i => i.Organization).FirstOrDefaultAsync(i => i.Id == command.InvitationId, ct) is not { } invitation) return Refusal.NotFound;
        if (!command.IsAccepted) return Decline(invitation, actor, now);
        if (await RefuseAsync(invitation, actor, ct) is { } refusal) return refusal;
        var account = await db.Accounts.Include(a => a.Person).FirstAsync(a => a.Id == actor.AccountId, ct);
        if (await MakeRoomAsync(invitation, account, now, ct) is { } taken) return taken;
        if (await HandOverAsync(invitation, actor, ct) is { } gone) return gone;

        invitation.End(RoleInvitationStatus.Accepted, now);
        var membership = new Membership
        {
            Id = Guid.CreateVersion7(now), AccountId = account.Id, OrganizationId = invitation.OrganizationId, Role = invitation.Role, Since = now,
        }.For(invitation.Scope, invitation.Until);
        db.Add(membership);
        // Raises the account's version, so that of two incompatible roles taken on at once the second is decided anew.
        db.Entry(account).State = EntityState.Modified;
        journal.Record(AccessChanges.Appointed, actor, membership, actor.PersonId, new
        {
            name = actor.Name, organization = invitation.Organization!.Name, role = invitation.Role.Name(), terms = new RoleTerms(invitation.Scope, invitation.Until).InWords,
        });
        Tell(invitation, actor, "已接受邀请，");
        return membership.Id;
    }, ct);

    private Outcome<Guid> Decline(RoleInvitation invitation, Actor actor, DateTime now)
    {
        invitation.End(RoleInvitationStatus.Declined, now);
        journal.Record(AccessChanges.RoleOfferDeclined, actor, invitation, actor.PersonId, new { organization = invitation.Organization!.Name, role = invitation.Role.Name() });
        Tell(invitation, actor, "谢绝");
        return invitation.Id;
    }

    private void Tell(RoleInvitation invitation, Actor actor, string answer) => journal.RecordAct(
        AccessChanges.RoleOfferAnswered, actor, invitation.Id, invitation.InvitedById, new { name = actor.Name, answer, organization = invitation.Organization!.Name, role = invitation.Role.Name() });

    private async Task<Refusal?> RefuseAsync(RoleInvitation invitation, Actor actor, CancellationToken ct)
    {
        if (invitation.InvitedById == actor.PersonId) return MemberRefusals.OwnInvitation;
        if (!PersonName.AreSame(actor.Name, invitation.Name)) return MemberRefusals.NotYours;
        if (invitation.PersonId is null) return null;
        var isOnStaff = await db.Set<Employment>().AnyAsync(e => e.PersonId == actor.PersonId && e.OrganizationId == invitation.OrganizationId
            && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending), ct);
        return isOnStaff ? null : MemberRefusals.NoLongerOnStaff;
    }

    /// <summary>Nobody holds a role twice, or two that are apart (AZ-05); one whose last day has passed makes room.</summary>
    private async Task<Refusal?> MakeRoomAsync(RoleInvitation invitation, Account account, DateTime now, CancellationToken ct)
    {
        var held = await db.Memberships.Where(m => m.AccountId == account.Id && m.EndedAt == null).ToListAsync(ct);
        var live = held.FindAll(m => m.IsLive(BeijingTime.DayOf(now)));
        if (live.Exists(m => m.OrganizationId == invitation.OrganizationId && m.Role == invitation.Role)) return MemberRefusals.Already;
        if (live.Find(m => m.Id != invitation.HandsOverId && Roles.AreDisjoint(m.Role, invitation.Role)) is { } other) return MemberRefusals.Apart(other.Role, invitation.Role);
        held.Find(m => m.OrganizationId == invitation.OrganizationId && m.Role == invitation.Role)?.Lapse(now);
        return null;
    }

    private async Task<Refusal?> HandOverAsync(RoleInvitation invitation, Actor actor, CancellationToken ct)
    {
        if (invitation.HandsOverId is not { } id) return null;
        var old = await MembershipEnding.Whole(db.Memberships).FirstAsync(m => m.Id == id, ct);
        return ending.HandOver(old, actor) is null ? null : MemberRefusals.HandOverGone;
    }
}
