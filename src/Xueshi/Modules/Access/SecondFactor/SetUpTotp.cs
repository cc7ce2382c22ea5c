using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>Sets up an authenticator, or another one in its place; a first code proves that the app has the secret, and who it is was shown before (SE-03).</summary>
/// <param name="Secret">Shown on the page as a picture and as text.</param>
public sealed record SetUpTotp(byte[] Secret, string? Code);

public sealed class SetUpTotpHandler(XueshiDb db, IClock clock, FieldCipher cipher, RecoveryCodes codes, JournalWriter journal)
{
    private static readonly Refusal WrongCode = Refusal.Invalid("Code", "access.totp-wrong", "验证码不正确。请确认手机时间准确，再填写验证器上现在显示的 6 位数字。");

    /// <returns>Recovery codes, to be shown once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> HandleAsync(SetUpTotp command, Actor actor, CancellationToken ct)
    {
        var now = clock.Now;
        if (!actor.IsReauthenticated(now)) return Reauthentication.Needed;
        var totp = await db.Totps.FirstOrDefaultAsync(t => t.Id == actor.AccountId, ct);
        totp ??= db.Add(new Totp { Id = actor.AccountId }).Entity;
        if (!totp.Begin(command.Secret, TypedCode.Plain(command.Code), cipher, now)) return WrongCode;
        var made = await codes.ReplaceAsync(actor.AccountId, ct);
        journal.Record(AccessChanges.SecondFactorSet, actor, totp, actor.PersonId);
        await db.SaveChangesAsync(ct);
        return Outcome<IReadOnlyList<string>>.Done(made);
    }
}
