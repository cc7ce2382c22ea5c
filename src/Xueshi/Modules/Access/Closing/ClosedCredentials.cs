using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Access.Closing;

/// <summary>After the grace nobody signs in with the account: what proves its owner goes.</summary>
public sealed class ClosedCredentials(XueshiDb db) : IRetained
{
    public string Name => "closed-credentials";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var (totps, passkeys, codes, links) = (db.Totps, db.Passkeys, db.RecoveryCodes, db.ProvincialLinks);
        var accounts = await db.Accounts.Where(a => a.Status == AccountStatus.Cancelled && a.ClosedAt < before
                && (a.PasswordHash != null || totps.Any(t => t.Id == a.Id) || passkeys.Any(k => k.AccountId == a.Id) || codes.Any(c => c.AccountId == a.Id) || links.Any(l => l.AccountId == a.Id)))
            .OrderBy(a => a.ClosedAt).Take(most).Select(a => a.Id).ToListAsync(ct);
        if (accounts.Count == 0) return 0;
        await totps.Where(t => accounts.Contains(t.Id)).ExecuteDeleteAsync(ct);
        await passkeys.Where(k => accounts.Contains(k.AccountId)).ExecuteDeleteAsync(ct);
        await codes.Where(c => accounts.Contains(c.AccountId)).ExecuteDeleteAsync(ct);
        await links.Where(l => accounts.Contains(l.AccountId)).ExecuteDeleteAsync(ct);
        await db.Accounts.Where(a => accounts.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, (string?)null).SetProperty(a => a.Version, a => a.Version + 1), ct);
        return accounts.Count;
    }
}
