using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Passkeys;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Reauthenticate;

/// <summary>确认是本人: somebody signed in shows once more that it is they, by one of what their account knows; it holds for five minutes in this session (SE-03).</summary>
/// <param name="SessionId">The session in which it is shown.</param>
/// <param name="Code">Of the authenticator, or a recovery code; taken when no password is given.</param>
/// <param name="Sealed">The request for a passkey as the page gave it.</param>
/// <param name="Credential">What the browser answered to it, as JSON; taken before the others.</param>
public sealed record Reauthenticate(Guid SessionId, string? Password, string? Code = null, string? Sealed = null, string? Credential = null);

public sealed class ReauthenticateHandler(XueshiDb db, IClock clock, PasswordCheck passwords, SecondCode codes, PasskeyCeremony ceremony, JournalWriter journal)
{
    private const string Occasion = "确认是本人";

    private static readonly Refusal NothingShown = Refusal.Invalid("Password", "access.password-missing", "请填写密码。");

    public async Task<Outcome<Done>> HandleAsync(Reauthenticate command, Actor actor, HttpContext http)
    {
        var refusal = command switch
        {
            { Credential.Length: > 0 } => await ByPasskeyAsync(command, actor, http),
            { Password.Length: > 0 } => await ByPasswordAsync(command, actor, http.RequestAborted),
            { Code.Length: > 0 } => await codes.RefuseAsync(actor, command.Code, AccessChanges.Reauthenticated, http.RequestAborted, new { how = "验证码" }),
            _ => NothingShown,
        };
        if (refusal is not null) return refusal;
        var now = clock.Now;
        await db.Sessions.Where(s => s.Id == command.SessionId && s.AccountId == actor.AccountId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ReauthenticatedAt, now), http.RequestAborted);
        return Done.Outcome;
    }

    private async Task<Refusal?> ByPasswordAsync(Reauthenticate command, Actor actor, CancellationToken ct)
    {
        if (await passwords.RefuseAsync(actor, command.Password, nameof(command.Password), Occasion, ct) is { } refusal) return refusal;
        journal.RecordAct(AccessChanges.Reauthenticated, actor, actor.AccountId, actor.PersonId, new { how = "密码" });
        await db.SaveChangesAsync(ct);
        return null;
    }

    private async Task<Refusal?> ByPasskeyAsync(Reauthenticate command, Actor actor, HttpContext http)
    {
        if (await ceremony.SignedAsync(command.Sealed, command.Credential, http) is not ({ } account, { } signed) || account.Id != actor.AccountId) return SignInWithPasskeyHandler.NotSigned;
        var key = await db.Passkeys.FirstAsync(k => k.AccountId == account.Id && k.CredentialId == signed.CredentialId, http.RequestAborted);
        (key.SignCount, key.IsBackedUp, key.LastUsedAt) = (signed.SignCount, signed.IsBackedUp, clock.Now);
        journal.RecordAct(AccessChanges.Reauthenticated, actor, actor.AccountId, actor.PersonId, new { how = "通行密钥" });
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
            return null;
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            return SignInWithPasskeyHandler.NotSigned;
        }
    }
}
