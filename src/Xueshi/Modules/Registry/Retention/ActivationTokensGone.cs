using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Registry.Retention;

/// <summary>An activation link that opens nothing any more leaves no token behind (ID-11).</summary>
public sealed class ActivationTokensGone(XueshiDb db) : IRetained
{
    public string Name => "activation-tokens";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var expired = await db.Invitations.Where(i => i.TokenIndex != null && i.TokenIssuedAt < before).OrderBy(i => i.Id).Take(most).Select(i => i.Id).ToListAsync(ct);
        if (expired.Count == 0) return 0;
        return await db.Invitations.Where(i => expired.Contains(i.Id) && i.TokenIssuedAt < before).ExecuteUpdateAsync(set => set.SetProperty(i => i.TokenIndex, (byte[]?)null).SetProperty(i => i.Version, i => i.Version + 1), ct);
    }
}
