using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Passkeys;

/// <summary>Sign-in by passkey, which works also while the password is locked (ID-02).</summary>
public sealed record SignInWithPasskey(string? Sealed, string? Credential, string Origin);

public sealed class SignInWithPasskeyHandler(XueshiDb db, IClock clock, PasskeyCeremony ceremony, JournalWriter journal)
{
    public static readonly Refusal NotSigned = Refusal.Rule("access.passkey-refused", "通行密钥没有通过核对，或等待超过 5 分钟。请重试，或改用密码登录。");

    private static readonly Refusal NotAttested = Refusal.Rule(
        "access.passkey-unattested", "为行政部门办理业务的账号，须使用带设备证明的通行密钥。请用密码和验证器（或恢复码）登录，再重新添加。", "GB/T 22239-2019 8.1.4.1 d)");

    public async Task<Outcome<Actor>> HandleAsync(SignInWithPasskey command, HttpContext http)
    {
        if (await ceremony.SignedAsync(command.Sealed, command.Credential, http) is not ({ } account, { } signed)) return NotSigned;
        if (account.RefuseSignIn(clock.Now) is { } barred) return barred;
        var key = await db.Passkeys.FirstAsync(k => k.AccountId == account.Id && k.CredentialId == signed.CredentialId, http.RequestAborted);
        if (!key.IsAttested && await db.HoldsOfficeAsync(account.Id, http.RequestAborted)) return NotAttested;
        (key.SignCount, key.IsBackedUp, key.LastUsedAt) = (signed.SignCount, signed.IsBackedUp, clock.Now);
        var actor = new Actor(account.Id, account.PersonId, account.Person!.Name, null, FrozenSet<string>.Empty, command.Origin) { IdentityLevel = account.Person.IdentityLevel };
        journal.RecordAct(AccessChanges.PasskeyUsed, actor, account.Id, account.PersonId, new { name = key.Name });
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            // Two signatures at the same moment: one of them may be a copy's.
            return NotSigned;
        }
        return actor;
    }
}
