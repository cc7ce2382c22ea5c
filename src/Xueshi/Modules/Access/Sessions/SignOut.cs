using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>退出登录: the session ends in the database, so that a copied cookie is worth nothing.</summary>
public sealed class SignOutHandler(XueshiDb db, IClock clock, JournalWriter journal)
{
    public async Task HandleAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        var session = await db.Sessions.FirstOrDefaultAsync(s => s.Id == sessionId && s.AccountId == actor.AccountId && s.EndedAt == null, ct);
        if (session is null) return;
        session.End(SessionEnd.SignedOut, clock.Now);
        journal.RecordAct(AccessChanges.SignedOut, actor, actor.AccountId, actor.PersonId);
        await db.SaveChangesAsync(ct);
    }
}
