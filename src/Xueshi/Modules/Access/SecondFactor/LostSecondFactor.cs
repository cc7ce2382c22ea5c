using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>
/// Takes from an account every second factor, when its owner has lost them all and an office has looked at their document, as carefully as when the account was made
/// (OWASP ASVS 5.0, 6.4.4). Whoever must have one sets it up anew at the next sign-in.
/// </summary>
public sealed class LostSecondFactor(XueshiDb db, RecoveryCodes codes, JournalWriter journal)
{
    /// <summary>Stages it in the caller's transaction.</summary>
    public async Task RemoveAsync(Account account, Actor actor, CancellationToken ct)
    {
        db.RemoveRange(await db.Totps.Where(t => t.Id == account.Id).ToListAsync(ct));
        db.RemoveRange(await db.Passkeys.Where(k => k.AccountId == account.Id).ToListAsync(ct));
        await codes.RemoveAsync(account.Id, ct);
        journal.RecordAct(AccessChanges.SecondFactorLost, actor, account.Id, account.PersonId);
    }
}
