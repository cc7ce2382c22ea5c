using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Recover.InPerson;

/// <summary>Whoever holds the link that an officer handed over chooses a password, once.</summary>
public sealed record ResetByLink(string Token, string Password, KnownDevice? Device, string Origin);

public sealed class ResetByLinkHandler(XueshiDb db, IClock clock, RecoveryLinks links, PasswordReset reset, LostSecondFactor lost)
{
    public async Task<Outcome<Done>> HandleAsync(ResetByLink command, CancellationToken ct)
    {
        if (await FindAsync(command.Token, ct) is not { } request) return ResetPasswordHandler.Over;
        var account = await db.Accounts.Include(a => a.Person).FirstAsync(a => a.Id == request.AccountId, ct);
        var actor = new Actor(account.Id, account.PersonId, account.Person!.Name, null, FrozenSet<string>.Empty, command.Origin);
        if (await reset.StageAsync(account, command.Password, command.Device, actor, "人社部门当面核对证件", ct) is { } refusal) return refusal;
        if (request.DropsSecondFactor) await lost.RemoveAsync(account, actor, ct);
        request.Use(clock.Now);
        try
        {
            await db.SaveChangesAsync(ct);
            return Done.Outcome;
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            return ResetPasswordHandler.Over;
        }
    }

    /// <summary>The request that a good link belongs to, of an account that may be used; tracked.</summary>
    public async Task<RecoveryRequest?> FindAsync(string token, CancellationToken ct)
    {
        var (key, accounts) = (links.IndexOf(token), db.Accounts);
        var request = await db.RecoveryRequests.FirstOrDefaultAsync(r => r.TokenIndex == key && accounts.Any(a => a.Id == r.AccountId && a.Status == AccountStatus.Active), ct);
        return request?.IsLinkOpen(clock.Now) == true ? request : null;
    }
}
