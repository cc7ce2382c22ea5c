using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Challenges;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>Sign-in by user name, phone or ID number.</summary>
/// <param name="Login">As typed.</param>
/// <param name="Origin">Client address, for the journal and the count of its network.</param>
/// <param name="Device">The browser, when somebody has signed in with it before.</param>
/// <param name="Answer">To the challenge; asked for from the first failure on.</param>
public sealed record SignIn(string Login, string Password, string Origin, KnownDevice? Device, ChallengeAnswer Answer);

/// <summary>
/// Known and unknown names take the same path: one look-up, one counter, one hash, one journal row, one answer (ID-05). Five failures in a row lock
/// for an hour, also a name that no account has. A browser in which the account signed in before has its own counter and is not held by what others do (ID-02).
/// </summary>
public sealed class SignInHandler(
    XueshiDb db, IClock clock, LoginLookup lookup, IPasswordHasher<Account> hasher, HashSlots slots, JournalWriter journal, BlindIndex index, RateLimit limit, SignInLimits limits, ChallengeDesk challenges,
    SecondFactors factors)
{
    public static readonly Refusal WrongPair = Refusal.Invalid("Login", "access.wrong-pair", "账号或密码不正确，请核对后重试。连续错误 5 次将锁定 1 小时。");

    public static readonly Refusal Locked = Refusal.Rule("access.locked", "连续 5 次密码错误，账号已锁定 1 小时，请稍后再试。");

    public static readonly Refusal NoSlot = new(RefusalKind.Busy, "access.busy", "当前登录人数较多，请过几秒再试。") { RetryAfter = TimeSpan.FromSeconds(5) };

    private static Refusal MergedInto(string userName) => Refusal.Rule("access.account-merged", $"您的两份登记已合并，这个账号不再使用，请改用账号「{userName}」登录；忘记密码的，可按该账号找回。");

    private static string? _decoy;

    /// <returns>The account to open a session for.</returns>
    public async Task<Outcome<Actor>> HandleAsync(SignIn command, CancellationToken ct)
    {
        using var slot = await slots.TakeAsync(ct);
        if (slot is null) return NoSlot;

        var (account, nameId) = await lookup.FindAsync(command.Login, ct);
        var device = account is not null && command.Device?.Accounts.Contains(account.Id) == true ? command.Device : null;
        var counterId = device?.CounterOf(account!.Id, index) ?? nameId;
        if (await RefuseStrangerAsync(command, counterId, device is not null, ct) is { } refused) return refused;
        var matches = Verify(account, command.Password, out var rehash);
        // Only who knows the password learns by the way whether a second step follows.
        var isHalf = matches && await factors.HasAsync(account!.Id, ct);
        var successor = matches && account!.LeadsToId is { } next ? await db.Accounts.Where(a => a.Id == next).Select(a => a.UserName).FirstOrDefaultAsync(ct) : null;
        for (; ; )
        {
            var counter = await db.SignInCounters.FirstOrDefaultAsync(c => c.Id == counterId, ct) ?? db.Add(new SignInCounter { Id = counterId }).Entity;
            var outcome = Decide(account, nameId, matches, isHalf, successor, rehash, counter, command.Origin);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException fault) when (fault.IsCollision())
            {
                db.ChangeTracker.Clear();
                continue;
            }
            if (outcome.IsDone && device is null) await limit.GiveBackAsync(ChallengePurposes.SignIn, command.Origin, ChallengeDesk.Window, ct);
            return outcome;
        }
    }

    /// <summary>From the first failure of the account or of the network on, the challenge is asked; then a try is taken from the network's and everybody's count.</summary>
    private async Task<Refusal?> RefuseStrangerAsync(SignIn command, Guid counterId, bool isKnown, CancellationToken ct)
    {
        var failures = await db.SignInCounters.Where(c => c.Id == counterId).Select(c => (int?)c.Failures).FirstOrDefaultAsync(ct) ?? 0;
        var (here, _) = isKnown ? default : await limit.CountAsync(ChallengePurposes.SignIn, command.Origin, ChallengeDesk.Window, ct);
        if (failures + here > 0 && await challenges.RefuseAsync(ChallengePurposes.SignIn, command.Answer, command.Origin, ct) is { } unsolved) return unsolved;
        return isKnown ? null : await limits.RefuseAsync(limit, command.Origin, ct);
    }

    private Outcome<Actor> Decide(Account? account, Guid nameId, bool matches, bool isHalf, string? successor, string? rehash, SignInCounter counter, string origin)
    {
        var now = clock.Now;
        var actor = new Actor(account?.Id ?? Guid.Empty, account?.PersonId ?? Guid.Empty, account?.Person?.Name ?? "未登录", null, FrozenSet<string>.Empty, origin) { IdentityLevel = matches ? account?.Person?.IdentityLevel : null };
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
        // Told to nobody but who knows the password of the account.
        if (successor is not null)
        {
            Record(AccessChanges.SignInFailed, new { why = "账号已并入本人的另一账号" });
            return MergedInto(successor);
        }
        // Only who knows the password hears that the account is disabled or closed, and never that there is none.
        if (account!.RefuseSignIn(now) is { } barred)
        {
            Record(AccessChanges.SignInFailed, new { why = account.Status == AccountStatus.Disabled ? "账号已停用" : "账号已注销" });
            return barred;
        }
        if (rehash is not null)
        {
            db.Attach(account);
            account.PasswordHash = rehash;
        }
        Record(isHalf ? AccessChanges.PasswordAccepted : AccessChanges.SignedIn, null);
        return actor;

        void Record(ChangeKind kind, object? facts) => journal.RecordAct(kind, actor, nameId, account?.PersonId, facts);
    }

    /// <summary>Computes one hash whether or not there is an account.</summary>
    private bool Verify(Account? account, string password, out string? rehash)
    {
        rehash = null;
        var subject = account ?? LoginLookup.Nobody;
        var stored = account?.PasswordHash ?? (_decoy ??= hasher.HashPassword(subject, Guid.CreateVersion7().ToString()));
        var result = hasher.VerifyHashedPassword(subject, stored, password);
        if (account?.PasswordHash is null) return false;
        if (result == PasswordVerificationResult.SuccessRehashNeeded) rehash = hasher.HashPassword(account, password);
        return result != PasswordVerificationResult.Failed;
    }
}
