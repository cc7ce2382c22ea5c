using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>Whether an account asks for more than its password: it has an authenticator, or a passkey.</summary>
public sealed class SecondFactors(XueshiDb db)
{
    public async Task<bool> HasAsync(Guid accountId, CancellationToken ct) =>
        await db.Totps.AnyAsync(t => t.Id == accountId, ct) || await db.Passkeys.AnyAsync(k => k.AccountId == accountId, ct);
}
