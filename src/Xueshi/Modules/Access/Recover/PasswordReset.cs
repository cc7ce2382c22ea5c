using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Recover;

/// <summary>
/// Gives an account a new password without the old one, in the caller's transaction: its lock is undone, every session ends, every proven contact is told. It signs
/// nobody in, so that an account with a second factor asks for it as always (ID-10).
/// </summary>
public sealed class PasswordReset(
    XueshiDb db, IClock clock, PasswordRules rules, KnownFacts known, IPasswordHasher<Account> hasher, HashSlots slots, FieldCipher cipher, BlindIndex index, Outbox outbox, JournalWriter journal)
{
    /// <param name="account">Tracked, with its person.</param>
    /// <param name="device">The browser at which it happens, when it is known: its own count of failures goes, too.</param>
    /// <param name="how">By what the person showed who they are, for journal and message: 手机号验证码.</param>
    public async Task<Refusal?> StageAsync(Account account, string password, KnownDevice? device, Actor actor, string how, CancellationToken ct)
    {
        if (rules.Refuse(password, known.FactsOf(account), await known.IsOfficerAsync(account.Id, ct)) is { } weak) return weak;
        using var slot = await slots.TakeAsync(ct);
        if (slot is null) return SignInHandler.NoSlot;
        account.PasswordHash = hasher.HashPassword(account, password);
        Guid[] counters = device is null ? [account.Id] : [account.Id, device.CounterOf(account.Id, index)];
        foreach (var counter in await db.SignInCounters.Where(c => counters.Contains(c.Id)).ToListAsync(ct)) counter.Reset();
        foreach (var session in await db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).ToListAsync(ct)) session.End(SessionEnd.PasswordChanged, clock.Now);
        foreach (var code in await db.SentCodes.Where(c => c.AccountId == account.Id && c.Purpose == CodePurpose.Recover && c.EndedAt == null).ToListAsync(ct)) code.End(clock.Now);
        foreach (var contact in account.ProvenContacts(cipher))
            outbox.Stage(contact.Draft("access.password-recovered", "密码已重新设置", $"您账号的密码已于 {BeijingTime.Format(clock.Now)} 重新设置（{how}），其他登录随即退出。不是您本人操作的，请立即联系人社部门。"));
        journal.Record(AccessChanges.PasswordRecovered, actor, account, account.PersonId, new { how });
        return null;
    }
}
