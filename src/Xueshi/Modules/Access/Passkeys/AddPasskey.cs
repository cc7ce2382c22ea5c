using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Passkeys;

/// <summary>Adds a passkey; who it is was shown just before (SE-03).</summary>
/// <param name="Sealed">The request as the page gave it.</param>
/// <param name="Credential">What the browser answered, as JSON.</param>
public sealed record AddPasskey(string? Name, string? Sealed, string? Credential);

public sealed class AddPasskeyHandler(XueshiDb db, IClock clock, PasskeyCeremony ceremony, RecoveryCodes codes, JournalWriter journal)
{
    private static readonly Refusal NameMissing = Refusal.Invalid("Name", "access.passkey-name-missing", "请给通行密钥起个名称，例如“办公室电脑”，最多 40 个字。");

    private static readonly Refusal NotMade = Refusal.Rule("access.passkey-not-made", "没有添加：浏览器没有给出有效的通行密钥，或等待超过 5 分钟。请重试。");

    private static readonly Refusal NotAttested = Refusal.Rule(
        "access.passkey-not-attested", "没有添加：这个设备没有证明自己的型号，或证明不可信。为行政部门办理业务的账号，请使用带证明的安全钥匙，或使用验证器。", "GB/T 22239-2019 8.1.4.1 d)");

    /// <returns>Recovery codes to be shown once, when the account had none.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> HandleAsync(AddPasskey command, Actor actor, HttpContext http)
    {
        var (name, ct) = (command.Name?.Trim() ?? "", http.RequestAborted);
        if (name.Length is 0 or > 40) return NameMissing;
        if (!actor.IsReauthenticated(clock.Now)) return Reauthentication.Needed;
        var holdsOffice = await db.HoldsOfficeAsync(actor.AccountId, ct);
        if (await ceremony.MadeAsync(actor, command.Sealed, command.Credential, http) is not { } made) return holdsOffice ? NotAttested : NotMade;
        var passkey = new Passkey
        {
            Id = Guid.CreateVersion7(clock.Now), AccountId = actor.AccountId, CredentialId = made.CredentialId, PublicKey = made.PublicKey, SignCount = made.SignCount,
            Name = name, IsBackupEligible = made.IsBackupEligible, IsBackedUp = made.IsBackedUp, Since = clock.Now,
            IsAttested = holdsOffice,
        };
        db.Add(passkey);
        IReadOnlyList<string> shown = await db.RecoveryCodes.AnyAsync(c => c.AccountId == actor.AccountId, ct) ? [] : await codes.ReplaceAsync(actor.AccountId, ct);
        journal.Record(AccessChanges.PasskeyAdded, actor, passkey, actor.PersonId, new { name });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            return NotMade;
        }
        return Outcome<IReadOnlyList<string>>.Done(shown);
    }
}
