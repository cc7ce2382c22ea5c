using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Invitations;

/// <summary>本人确认或表示不是: somebody signed in answers an invitation under their proven number, or one whose link they hold.</summary>
/// <param name="Token">Of the activation link; null for an invitation shown under 工作单位.</param>
[Open("found by the person's own proven number, or by the one-time link that they hold")]
public sealed record AnswerInvitation(Guid OperationId, Guid InvitationId, string? Token, bool IsAccepted) : ICommand;

public sealed class AnswerInvitationHandler(XueshiDb db, UnitOfWork work, Acceptance acceptance, ActivationTokens tokens, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(AnswerInvitation command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var person = await db.People.FirstAsync(p => p.Id == actor.PersonId, ct);
        var seen = command.Token is { } token ? db.Invitations.OpenedBy(tokens.IndexOf(token), now) : db.Invitations.ShownTo(person);
        if (await seen.Include(i => i.Organization).FirstOrDefaultAsync(i => i.Id == command.InvitationId, ct) is not { } invitation) return Refusal.NotFound;
        if (command.IsAccepted) return await acceptance.AcceptAsync(invitation, person, actor, now, ct) is { } refusal ? refusal : invitation.Id;
        if (invitation.End(InvitationStatus.Declined, now) is { } over) return over;
        journal.Record(RegistryChanges.InvitationDeclined, actor, invitation, actor.PersonId, new { employer = invitation.Organization!.Name });
        return invitation.Id;
    }, ct);
}
