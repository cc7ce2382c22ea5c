using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Recover;

/// <summary>密码找回, last step: whoever handed in the code chooses a password, once.</summary>
/// <param name="Device">The browser, when somebody has signed in with it before.</param>
public sealed record ResetPassword(Guid RequestId, string Password, KnownDevice? Device, string Origin);

public sealed class ResetPasswordHandler(XueshiDb db, IClock clock, PasswordReset reset)
{
    public static readonly Refusal Over = Refusal.Rule("access.recovery-over", "这次找回已失效或已用过，请重新开始。");

    public async Task<Outcome<Done>> HandleAsync(ResetPassword command, CancellationToken ct)
    {
        if (await FindAsync(command.RequestId, ct) is not { } code) return Over;
        var account = await db.Accounts.Include(a => a.Person).FirstAsync(a => a.Id == code.AccountId, ct);
        var actor = new Actor(account.Id, account.PersonId, account.Person!.Name, null, FrozenSet<string>.Empty, command.Origin);
        if (await reset.StageAsync(account, command.Password, command.Device, actor, $"{code.Kind.Name()}验证码", ct) is { } refusal) return refusal;
        try
        {
            await db.SaveChangesAsync(ct);
            return Done.Outcome;
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            return Over;
        }
    }

    /// <summary>The request whose code was right and that was not used yet, of an account that may be used; tracked.</summary>
    public async Task<SentCode?> FindAsync(Guid requestId, CancellationToken ct)
    {
        var accounts = db.Accounts;
        var code = await db.SentCodes.FirstOrDefaultAsync(
            c => c.Id == requestId && c.Purpose == CodePurpose.Recover && accounts.Any(a => a.Id == c.AccountId && a.Status == AccountStatus.Active), ct);
        return code?.IsPassed(clock.Now) == true ? code : null;
    }
}
