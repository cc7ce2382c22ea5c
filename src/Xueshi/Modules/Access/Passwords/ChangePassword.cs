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

/// <summary>密码修改: the present session goes on, every other one ends.</summary>
/// <param name="SessionId">The session in which it is asked.</param>
public sealed record ChangePassword(Guid SessionId, string OldPassword, string NewPassword);

public sealed class ChangePasswordHandler(
    XueshiDb db, IClock clock, PasswordCheck check, PasswordRules rules, IPasswordHasher<Account> hasher, HashSlots slots, KnownFacts known, JournalWriter journal)
{
    /// <summary>Beside three password fields it must be said which of them is wrong.</summary>
    private const string WrongOld = "原密码不正确。连续错误 5 次将锁定 1 小时。";

    private static readonly Refusal OldMissing = Refusal.Invalid("OldPassword", "access.password-missing", "请填写原密码。");

    private static readonly Refusal NewMissing = Refusal.Invalid("NewPassword", "access.password-missing", "请填写新密码。");

    private static readonly Refusal Same = Refusal.Invalid("NewPassword", "access.password-same", "新密码与原密码相同，请换一个。");

    public async Task<Outcome<Done>> HandleAsync(ChangePassword command, Actor actor, CancellationToken ct)
    {
        // What was left out is no guess at the password.
        List<Refusal> missing = [.. command.OldPassword.Length == 0 ? (Refusal[])[OldMissing] : [], .. command.NewPassword.Length == 0 ? (Refusal[])[NewMissing] : []];
        if (missing.Count > 0) return missing;
        if (await check.RefuseAsync(actor, command.OldPassword, nameof(command.OldPassword), "修改密码", ct) is { } refused)
            return refused.Field == nameof(command.OldPassword) ? refused with { Message = WrongOld } : refused;
        var account = await db.Accounts.Include(a => a.Person).FirstAsync(a => a.Id == actor.AccountId, ct);
        if (command.NewPassword == command.OldPassword) return Same;
        if (rules.Refuse(command.NewPassword, known.FactsOf(account), await known.IsOfficerAsync(account.Id, ct), nameof(command.NewPassword)) is { } weak) return weak;

        using var slot = await slots.TakeAsync(ct);
        if (slot is null) return SignInHandler.NoSlot;
        account.PasswordHash = hasher.HashPassword(account, command.NewPassword);
        foreach (var other in await db.Sessions.Where(s => s.AccountId == account.Id && s.Id != command.SessionId && s.EndedAt == null).ToListAsync(ct))
            other.End(SessionEnd.PasswordChanged, clock.Now);
        journal.Record(AccessChanges.PasswordChanged, actor, account, actor.PersonId);
        await db.SaveChangesAsync(ct);
        return Done.Outcome;
    }
}
