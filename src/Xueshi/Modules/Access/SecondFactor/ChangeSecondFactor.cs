using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Sessions;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>New recovery codes, or no second factor any more; both ask who it is once more (SE-03).</summary>
/// <param name="Held">The roles of the account: with any, where the policy requires a second factor, it stays.</param>
public sealed record ChangeSecondFactor(bool Remove, IReadOnlyList<HeldRole> Held);

public sealed class ChangeSecondFactorHandler(XueshiDb db, IClock clock, SecondFactorPolicy policy, RecoveryCodes codes, JournalWriter journal)
{
    public static readonly Refusal Needed = Refusal.Rule("access.second-factor-needed", "代单位办理业务的账号须使用两步验证，不能关闭；换手机的，请更换验证器。", "GB/T 22239-2019 8.1.4.1 d)");

    /// <returns>New recovery codes; none when the second factor was removed.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> HandleAsync(ChangeSecondFactor command, Actor actor, CancellationToken ct)
    {
        var hasPasskey = await db.Passkeys.AnyAsync(k => k.AccountId == actor.AccountId, ct);
        if (command.Remove && policy.IsRequired && command.Held.Count > 0 && !hasPasskey) return Needed;
        if (!actor.IsReauthenticated(clock.Now)) return Reauthentication.Needed;
        var totp = await db.Totps.FirstOrDefaultAsync(t => t.Id == actor.AccountId, ct);
        if (totp is null) return Refusal.NotFound;
        IReadOnlyList<string> made = [];
        if (command.Remove)
        {
            if (!hasPasskey) await codes.RemoveAsync(actor.AccountId, ct);
            db.Remove(totp);
            journal.RecordAct(AccessChanges.SecondFactorRemoved, actor, actor.AccountId, actor.PersonId);
        }
        else
        {
            made = await codes.ReplaceAsync(actor.AccountId, ct);
            journal.RecordAct(AccessChanges.RecoveryCodesMade, actor, actor.AccountId, actor.PersonId, new { count = made.Count });
        }
        await db.SaveChangesAsync(ct);
        return Outcome<IReadOnlyList<string>>.Done(made);
    }
}
