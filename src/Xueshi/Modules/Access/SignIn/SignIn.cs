using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>Sign-in by user name, phone or ID number.</summary>
/// <param name="Login">As typed.</param>
/// <param name="Origin">Client address, for the journal.</param>
public sealed record SignIn(string Login, string Password, string Origin);

/// <summary>
/// Known and unknown names take the same path: one look-up, one counter, one hash, one journal row, one answer (ID-05). Five failures in a row lock
/// for an hour, also a name that no account has.
/// </summary>
public sealed class SignInHandler(XueshiDb db, IClock clock, LoginLookup lookup, IPasswordHasher<Account> hasher, HashSlots slots, JournalWriter journal)
{
    public static readonly Refusal WrongPair = Refusal.Invalid("Login", "access.wrong-pair", "账号或密码不正确，请核对后重试。连续错误 5 次将锁定 1 小时。");

    public static readonly Refusal Locked = Refusal.Rule("access.locked", "连续 5 次密码错误，账号已锁定 1 小时，请稍后再试。");

    public static readonly Refusal NoSlot = new(RefusalKind.Busy, "access.busy", "当前登录人数较多，请过几秒再试。") { RetryAfter = TimeSpan.FromSeconds(5) };

    private static string? _decoy;

    /// <returns>The account to open a session for.</returns>
    public async Task<Outcome<Actor>> HandleAsync(SignIn command, CancellationToken ct)
    {
        using var slot = await slots.TakeAsync(ct);
        if (slot is null) return NoSlot;

        var (account, counterId) = await lookup.FindAsync(command.Login, ct);
        var matches = Verify(account, command.Password, out var rehash);
        for (; ; )
        {
            var counter = await db.SignInCounters.FirstOrDefaultAsync(c => c.Id == counterId, ct) ?? db.Add(new SignInCounter { Id = counterId }).Entity;
            var outcome = Decide(account, matches, rehash, counter, command.Origin);
            try
            {
                await db.SaveChangesAsync(ct);
                return outcome;
            }
            catch (DbUpdateException fault) when (fault.IsCollision())
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private Outcome<Actor> Decide(Account? account, bool matches, string? rehash, SignInCounter counter, string origin)
    {
        var now = clock.Now;
        var actor = new Actor(account?.Id ?? Guid.Empty, account?.PersonId ?? Guid.Empty, account?.Person?.Name ?? "未登录", null, FrozenSet<string>.Empty, origin);
        if (counter.IsLocked(now))
        {
            Record(AccessChanges.SignInFailed, new { why = "账号锁定中" });
            return Locked;
        }
        if (!matches)
        {
            counter.CountFailure(now);
            Record(counter.IsLocked(now) ? AccessChanges.Locked : AccessChanges.SignInFailed, new { why = "账号或密码不正确" });
            return counter.IsLocked(now) ? Locked : WrongPair;
        }
        counter.Reset();
        if (rehash is not null)
        {
            db.Attach(account!);
            account!.PasswordHash = rehash;
        }
        Record(AccessChanges.SignedIn, null);
        return actor;

        void Record(ChangeKind kind, object? facts) => journal.RecordAct(kind, actor, counter.Id, account?.PersonId, facts);
    }

    /// <summary>Computes one hash whether or not there is an account.</summary>
    private bool Verify(Account? account, string password, out string? rehash)
    {
        rehash = null;
        var subject = account ?? LoginLookup.Nobody;
        var stored = account?.PasswordHash ?? (_decoy ??= hasher.HashPassword(subject, Guid.CreateVersion7().ToString()));
        var result = hasher.VerifyHashedPassword(subject, stored, password);
        if (account?.PasswordHash is null || account.Status != AccountStatus.Active) return false;
        if (result == PasswordVerificationResult.SuccessRehashNeeded) rehash = hasher.HashPassword(account, password);
        return result != PasswordVerificationResult.Failed;
    }
}
