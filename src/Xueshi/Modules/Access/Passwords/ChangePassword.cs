using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Passwords;

/// <summary>密码修改: the present session goes on, every other one ends.</summary>
/// <param name="SessionId">The session in which it is asked.</param>
public sealed record ChangePassword(Guid SessionId, string Old, string New);

/// <summary>Wrong old passwords count like failed sign-ins, so that a session left open is no place to guess.</summary>
public sealed class ChangePasswordHandler(
    XueshiDb db, IClock clock, PasswordRules rules, IPasswordHasher<Account> hasher, HashSlots slots, IdNumberVault vault, JournalWriter journal)
{
    private static readonly Refusal WrongOld = Refusal.Invalid("Old", "access.password-wrong", "原密码不正确。连续错误 5 次将锁定 1 小时。");

    private static readonly Refusal Same = Refusal.Invalid("New", "access.password-same", "新密码与原密码相同，请换一个。");

    public async Task<Outcome<Done>> HandleAsync(ChangePassword command, Actor actor, CancellationToken ct)
    {
        var account = await db.Accounts.Include(a => a.Person).FirstAsync(a => a.Id == actor.AccountId, ct);
        var counter = await db.SignInCounters.FirstOrDefaultAsync(c => c.Id == account.Id, ct) ?? db.Add(new SignInCounter { Id = account.Id }).Entity;
        if (counter.IsLocked(clock.Now)) return SignInHandler.Locked;
        using var slot = await slots.TakeAsync(ct);
        if (slot is null) return SignInHandler.NoSlot;
        if (account.PasswordHash is not { } hash || hasher.VerifyHashedPassword(account, hash, command.Old) == PasswordVerificationResult.Failed)
        {
            counter.CountFailure(clock.Now);
            journal.RecordAct(counter.IsLocked(clock.Now) ? AccessChanges.Locked : AccessChanges.SignInFailed, actor, account.Id, actor.PersonId, new { why = "修改密码时原密码不正确" });
            await db.SaveChangesAsync(ct);
            return counter.IsLocked(clock.Now) ? SignInHandler.Locked : WrongOld;
        }
        if (command.New == command.Old) return Same;
        if (rules.Refuse(command.New, FactsOf(account), await IsOfficerAsync(account.Id, ct), nameof(command.New)) is { } weak) return weak;

        counter.Reset();
        account.PasswordHash = hasher.HashPassword(account, command.New);
        foreach (var other in await db.Sessions.Where(s => s.AccountId == account.Id && s.Id != command.SessionId && s.EndedAt == null).ToListAsync(ct))
            other.EndedAt = clock.Now;
        journal.Record(AccessChanges.PasswordChanged, actor, account, actor.PersonId);
        await db.SaveChangesAsync(ct);
        return Done.Outcome;
    }

    private List<string> FactsOf(Account account)
    {
        List<string> facts = [account.UserName, vault.OpenPhone(account.Phone, Account.PhonePlace, account.Id).Digits];
        if (vault.Open(account.Person!) is { } number) facts.Add(number.Text);
        return facts;
    }

    private Task<bool> IsOfficerAsync(Guid accountId, CancellationToken ct) =>
        db.Memberships.AnyAsync(m => m.AccountId == accountId && m.EndedAt == null && m.Role >= Role.AuthorityOfficer, ct);
}
