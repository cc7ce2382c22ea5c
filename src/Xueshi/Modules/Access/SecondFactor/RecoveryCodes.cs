using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>Makes recovery codes; those made before count no longer.</summary>
public sealed class RecoveryCodes(XueshiDb db, IClock clock, BlindIndex index)
{
    /// <summary>Stages them in the caller's transaction.</summary>
    public async Task<IReadOnlyList<string>> ReplaceAsync(Guid accountId, CancellationToken ct)
    {
        await RemoveAsync(accountId, ct);
        string[] made = [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Draw())];
        db.AddRange(made.Select(code => new RecoveryCode { Id = Guid.CreateVersion7(clock.Now), AccountId = accountId, CodeIndex = RecoveryCode.IndexOf(code, accountId, index) }));
        return made;
    }

    public async Task RemoveAsync(Guid accountId, CancellationToken ct) =>
        db.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == accountId).ToListAsync(ct));
}
