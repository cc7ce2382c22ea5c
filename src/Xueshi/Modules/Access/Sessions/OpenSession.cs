using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>
/// A browser is signed in. At most <see cref="SessionLimits.MostParallel"/> are at once: the oldest ends, and is told so at its next request (SE-02).
/// They are counted when the new one is there for everybody to see, so that of two that come at the same moment the later one counts both.
/// </summary>
public sealed class OpenSessionHandler(XueshiDb db, IClock clock, JournalWriter journal)
{
    public async Task HandleAsync(Session session, Actor actor, CancellationToken ct)
    {
        db.Add(session);
        await db.SaveChangesAsync(ct);

        var now = clock.Now;
        var open = await db.Sessions.Include(s => s.Membership).Where(s => s.AccountId == session.AccountId && s.EndedAt == null).ToListAsync(ct);
        var live = open.Where(s => !SessionLimits.For(s.Membership?.Role).IsOver(s.StartedAt, s.LastSeenAt, now));
        foreach (var displaced in live.OrderByDescending(s => s.StartedAt).ThenByDescending(s => s.Id == session.Id).ThenBy(s => s.Id).Skip(SessionLimits.MostParallel))
        {
            displaced.End(SessionEnd.Displaced, now);
            journal.RecordAct(AccessChanges.SessionDisplaced, actor, actor.AccountId, actor.PersonId, new { device = displaced.Device });
        }
        await db.SaveChangesAsync(ct);
    }
}
