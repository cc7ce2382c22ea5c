using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Modules.Access.Sessions;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Passkeys;

public sealed record RemovePasskey(Guid Id, IReadOnlyList<HeldRole> Held);

public sealed class RemovePasskeyHandler(XueshiDb db, IClock clock, SecondFactorPolicy policy, JournalWriter journal)
{
    public async Task<Outcome<Done>> HandleAsync(RemovePasskey command, Actor actor, CancellationToken ct)
    {
        var keys = await db.Passkeys.Where(k => k.AccountId == actor.AccountId).ToListAsync(ct);
        if (keys.Find(k => k.Id == command.Id) is not { } key) return Refusal.NotFound;
        var isLast = keys.Count == 1 && !await db.Totps.AnyAsync(t => t.Id == actor.AccountId, ct);
        if (isLast && policy.IsRequired && command.Held.Count > 0) return ChangeSecondFactorHandler.Needed;
        if (!actor.IsReauthenticated(clock.Now)) return Reauthentication.Needed;
        if (isLast) db.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == actor.AccountId).ToListAsync(ct));
        journal.RecordAct(AccessChanges.PasskeyRemoved, actor, key.Id, actor.PersonId, new { name = key.Name });
        db.Remove(key);
        await db.SaveChangesAsync(ct);
        return Done.Outcome;
    }
}
