using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Passwords;

/// <summary>
/// Asks somebody signed in for their password. Wrong passwords count like failed sign-ins, so that a session left open is no place to guess; but for themselves, so that failures of a stranger
/// at the sign-in page keep nobody from changing their password (ID-02).
/// </summary>
public sealed class PasswordCheck(XueshiDb db, IClock clock, BlindIndex index, IPasswordHasher<Account> hasher, HashSlots slots, JournalWriter journal)
{
    /// <summary>Null when the password is that of the actor's account.</summary>
    /// <param name="field">The input that a refusal belongs to.</param>
    /// <param name="occasion">What it was asked for, such as 修改密码; the journal keeps it.</param>
    public async Task<Refusal?> RefuseAsync(Actor actor, string? password, string field, string occasion, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == actor.AccountId, ct);
        var counterId = new Guid(index.Of("reauthentication", $"{account.Id:N}").AsSpan(0, 16));
        var counter = await db.SignInCounters.FirstOrDefaultAsync(c => c.Id == counterId, ct);
        if (counter?.IsLocked(clock.Now) == true) return SignInHandler.Locked;
        using var slot = await slots.TakeAsync(ct);
        if (slot is null) return SignInHandler.NoSlot;
        if (account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, password ?? "") != PasswordVerificationResult.Failed)
        {
            if (counter is null or { Failures: 0 }) return null;
            counter.Reset();
            await db.SaveChangesAsync(ct);
            return null;
        }
        counter ??= db.Add(new SignInCounter { Id = counterId }).Entity;
        counter.CountFailure(clock.Now);
        journal.RecordAct(counter.IsLocked(clock.Now) ? AccessChanges.Locked : AccessChanges.SignInFailed, actor, account.Id, actor.PersonId, new { why = $"{occasion}时密码不正确" });
        await db.SaveChangesAsync(ct);
        return counter.IsLocked(clock.Now) ? SignInHandler.Locked : Refusal.Invalid(field, "access.password-wrong", "密码不正确。连续错误 5 次将锁定 1 小时。");
    }
}
