using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Closing;

/// <summary>撤回注销: whoever signs in within the grace, with all that the account asks for, has the account again.</summary>
public sealed class ClosingTakenBack(XueshiDb db, IClock clock, JournalWriter journal)
{
    /// <returns>Whether there was a closing to take back.</returns>
    public async Task<bool> TakeBackAsync(Actor owner, CancellationToken ct)
    {
        var account = await db.Accounts.Include(a => a.Person).FirstOrDefaultAsync(a => a.Id == owner.AccountId && a.Status == AccountStatus.Cancelled, ct);
        if (account?.IsInGrace(clock.Now) != true) return false;
        account.TakeBack();
        account.Person!.ClosedAt = null;
        journal.Record(AccessChanges.ClosingTakenBack, owner, account, account.PersonId);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
