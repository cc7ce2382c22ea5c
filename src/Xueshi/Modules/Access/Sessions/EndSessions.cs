using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>Ends sessions of one's own account other than the present one (SE-02).</summary>
/// <param name="Present">The session in which it is asked.</param>
/// <param name="SessionId">The one to end; null for all others.</param>
public sealed record EndSessions(Guid Present, Guid? SessionId);

public sealed class EndSessionsHandler(XueshiDb db, IClock clock, JournalWriter journal)
{
    /// <returns>How many were ended; none when they were over already.</returns>
    public async Task<Outcome<int>> HandleAsync(EndSessions command, Actor actor, CancellationToken ct)
    {
        var others = await db.Sessions
            .Where(s => s.AccountId == actor.AccountId && s.Id != command.Present && s.EndedAt == null && (command.SessionId == null || s.Id == command.SessionId)).ToListAsync(ct);
        if (others.Count == 0) return 0;
        foreach (var other in others) other.End(SessionEnd.EndedByOwner, clock.Now);
        if (command.SessionId is null) journal.RecordAct(AccessChanges.OthersEnded, actor, actor.AccountId, actor.PersonId, new { count = others.Count });
        else journal.RecordAct(AccessChanges.SessionEnded, actor, actor.AccountId, actor.PersonId, new { device = others[0].Device });
        await db.SaveChangesAsync(ct);
        return others.Count;
    }
}
