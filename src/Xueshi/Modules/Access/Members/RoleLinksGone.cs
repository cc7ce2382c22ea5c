using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Access.Members;

/// <summary>An invitation that nobody answered in time leaves no token behind (ID-11).</summary>
public sealed class RoleLinksGone(XueshiDb db) : IRetained
{
    public string Name => "role-invitation-tokens";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var expired = await db.RoleInvitations.Where(i => i.TokenIndex != null && i.InvitedAt < before).OrderBy(i => i.Id).Take(most).Select(i => i.Id).ToListAsync(ct);
        if (expired.Count == 0) return 0;
        return await db.RoleInvitations.Where(i => expired.Contains(i.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.TokenIndex, (byte[]?)null).SetProperty(i => i.Version, i => i.Version + 1), ct);
    }
}
