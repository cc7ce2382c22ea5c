using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Passkeys;

/// <summary>Who decides for an authority: holders of a role in an office, whose keys must say what they are (ID-09).</summary>
public static class OfficeRoles
{
    public static Task<bool> HoldsOfficeAsync(this XueshiDb db, Guid accountId, CancellationToken ct)
    {
        var official = Roles.OfAnyOffice;
        return db.Memberships.AnyAsync(m => m.AccountId == accountId && m.EndedAt == null && official.Contains(m.Role), ct);
    }
}
