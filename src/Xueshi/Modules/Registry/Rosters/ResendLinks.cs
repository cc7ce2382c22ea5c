using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>重新发送激活短信 to those whose link is over and who have not agreed yet.</summary>
[Needs(RegistryPermissions.Rosters)]
public sealed record ResendLinks(Guid OperationId) : ICommand;

public sealed class ResendLinksHandler(XueshiDb db, UnitOfWork work, ActivationTokens tokens, Outbox outbox, JournalWriter journal)
{
    /// <summary>At once; the rest at the next press.</summary>
    public const int Most = 500;

    /// <returns>To how many.</returns>
    public Task<Outcome<int>> HandleAsync(ResendLinks command, Actor actor, CancellationToken ct) => work.RunAsync<int>(command, actor, async now =>
    {
        var over = now - Invitation.LinkLife;
        var due = await db.Invitations.OnDeskOf(actor).Where(i => i.Status == InvitationStatus.Waiting && i.Phone != null && (i.TokenIssuedAt == null || i.TokenIssuedAt < over))
            .OrderBy(i => i.Id).Take(Most).ToListAsync(ct);
        if (due.Count == 0) return Refusal.Rule("registry.no-link-over", "没有需要重新发送的人员：激活链接 14 天内有效，期满仍未确认的才重新发送。");
        foreach (var invitation in due) outbox.Stage(tokens.Message(invitation, actor.Organization!.Name, now));
        journal.RecordAct(RegistryChanges.InvitationSent, actor, actor.OrganizationId, null, new { count = due.Count });
        return due.Count;
    }, ct);
}
