using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.FirstStart;

/// <summary>Issues and recognizes the one-time token of an installation without accounts (ID-11).</summary>
public sealed class FirstStartInvitation(XueshiDb db, BlindIndex index, IClock clock)
{
    private const int TokenBytes = 24;

    /// <summary>A fresh token, which makes earlier ones worthless; null as soon as there is any administrator.</summary>
    public async Task<string?> IssueAsync(CancellationToken ct)
    {
        if (await db.Memberships.AnyAsync(m => m.Role == Role.PlatformAdministrator, ct)) return null;
        var (token, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)), clock.Now);
        db.RemoveRange(await db.FirstStartTokens.Where(t => t.UsedAt == null).ToListAsync(ct));
        db.Add(new FirstStartToken { Id = Guid.CreateVersion7(now), TokenIndex = IndexOf(token), IssuedAt = now });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>The row of a token that still opens the door; null otherwise.</summary>
    public async Task<FirstStartToken?> FindAsync(string token, CancellationToken ct)
    {
        var sought = IndexOf(token);
        var row = await db.FirstStartTokens.FirstOrDefaultAsync(t => t.TokenIndex == sought, ct);
        return row?.IsUsable(clock.Now) is true ? row : null;
    }

    private byte[] IndexOf(string token) => index.Of("first-start", token);
}
