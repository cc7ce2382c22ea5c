using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>
/// Takes a code of an account's authenticator, or a recovery code in its stead. Five wrong codes in a row lock it for an hour, on a counter of its own, which only
/// somebody who knows the password can move.
/// </summary>
public sealed class SecondCode(XueshiDb db, IClock clock, FieldCipher cipher, BlindIndex index, JournalWriter journal)
{
    private static readonly Refusal Missing = Refusal.Invalid("Code", "access.second-code-missing", "请填写验证码。");

    public static readonly Refusal Wrong = Refusal.Invalid("Code", "access.second-code-wrong", "验证码不正确或已用过，请填写现在显示的 6 位数字。连续错误 5 次将锁定 1 小时。");

    private static readonly Refusal Locked = Refusal.Rule("access.second-locked", "连续 5 次验证码错误，两步验证已锁定 1 小时，请稍后再试。");

    /// <summary>Null when the code was taken, which is then saved.</summary>
    /// <param name="taken">What the journal says of it.</param>
    public async Task<Refusal?> RefuseAsync(Actor actor, string? typed, ChangeKind taken, CancellationToken ct, object? facts = null)
    {
        var code = TypedCode.Plain(typed);
        if (code.Length == 0) return Missing;
        var counterId = new Guid(index.Of("second-step", $"{actor.AccountId:N}").AsSpan(0, 16));
        for (; ; )
        {
            var counter = await db.SignInCounters.FirstOrDefaultAsync(c => c.Id == counterId, ct) ?? db.Add(new SignInCounter { Id = counterId }).Entity;
            var refusal = counter.IsLocked(clock.Now) ? Locked : await TakeAsync(code, actor, counter, ct);
            if (refusal is null) journal.RecordAct(taken, actor, actor.AccountId, actor.PersonId, facts);
            try
            {
                await db.SaveChangesAsync(ct);
                return refusal;
            }
            catch (DbUpdateException fault) when (fault.IsCollision())
            {
                // Of two that hand in the same code at once, the slower reads that it is used.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Refusal?> TakeAsync(string code, Actor actor, SignInCounter counter, CancellationToken ct)
    {
        var now = clock.Now;
        var isTaken = TypedCode.IsOfAuthenticator(code)
            ? await db.Totps.FirstOrDefaultAsync(t => t.Id == actor.AccountId, ct) is { } totp && totp.Take(code, cipher, now)
            : await UseRecoveryCodeAsync(code, actor, ct);
        if (isTaken)
        {
            counter.Reset();
            return null;
        }
        counter.CountFailure(now);
        journal.RecordAct(AccessChanges.SignInFailed, actor, actor.AccountId, actor.PersonId, new { why = "两步验证的验证码不正确" });
        return counter.IsLocked(now) ? Locked : Wrong;
    }

    private async Task<bool> UseRecoveryCodeAsync(string code, Actor actor, CancellationToken ct)
    {
        var hash = RecoveryCode.IndexOf(code, actor.AccountId, index);
        var found = await db.RecoveryCodes.FirstOrDefaultAsync(c => c.AccountId == actor.AccountId && c.CodeIndex == hash && c.UsedAt == null, ct);
        if (found is null) return false;
        found.Use(clock.Now);
        journal.RecordAct(AccessChanges.RecoveryCodeUsed, actor, actor.AccountId, actor.PersonId);
        return true;
    }
}
