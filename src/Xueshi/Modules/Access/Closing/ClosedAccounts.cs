using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Access.Closing;

/// <summary>
/// Three years after the closing (民法典 第一百八十八条) the account says nothing about anybody any more. Its row stays, so that what it did in the journal stays one account's.
/// </summary>
public sealed class ClosedAccounts(XueshiDb db) : IRetained
{
    public string Name => "closed-accounts";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var accounts = await db.Accounts.Where(a => a.Status == AccountStatus.Cancelled && a.ClosedAt < before).OrderBy(a => a.ClosedAt).Take(most).ToListAsync(ct);
        if (accounts.Count == 0) return 0;
        var (ids, people) = (accounts.ConvertAll(a => a.Id), accounts.ConvertAll(a => a.PersonId));
        await db.Sessions.Where(s => ids.Contains(s.AccountId)).ExecuteDeleteAsync(ct);
        var memberships = db.Memberships.Where(m => ids.Contains(m.AccountId));
        await db.RoleInvitations.Where(i => i.PersonId != null && people.Contains(i.PersonId.Value) || memberships.Any(m => m.Id == i.HandsOverId)).ExecuteDeleteAsync(ct);
        await memberships.ExecuteDeleteAsync(ct);
        await db.Set<InboxMessage>().Where(m => people.Contains(m.PersonId)).ExecuteDeleteAsync(ct);
        foreach (var account in accounts) account.Forget();
        await db.SaveChangesAsync(ct);
        return accounts.Count;
    }
}
