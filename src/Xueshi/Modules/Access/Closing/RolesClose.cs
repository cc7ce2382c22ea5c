using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Closing;

/// <summary>Roles end with the account; an organization is not left without anybody to act for it.</summary>
public sealed class RolesClose(XueshiDb db, JournalWriter journal) : IClosingStep
{
    public int Order => 10;

    public async Task<ClosingForesight> ForeseeAsync(Actor owner, CancellationToken ct)
    {
        var (memberships, accounts) = (db.Memberships, db.Accounts);
        var held = await memberships.Where(m => m.AccountId == owner.AccountId && m.EndedAt == null).Select(m => new
        {
            m.Role,
            m.Organization!.Name,
            IsLast = !memberships.Any(o => o.OrganizationId == m.OrganizationId && o.Role == m.Role && o.EndedAt == null && o.AccountId != m.AccountId
                && accounts.Any(a => a.Id == o.AccountId && a.Status == AccountStatus.Active)),
        }).ToListAsync(ct);
        return new(
            [.. held.Where(h => !h.IsLast).Select(h => $"您在「{h.Name}」的{h.Role.Name()}授权随即解除，撤回注销也不恢复。")],
            [.. held.Where(h => h.IsLast).Select(h => $"您是「{h.Name}」唯一的{h.Role.Name()}。请先由单位授权另一人，或请管理辖区人社部门解除您的授权，再办理注销。")]);
    }

    public async Task CarryOutAsync(Actor owner, DateTime now, CancellationToken ct)
    {
        foreach (var membership in await db.Memberships.Include(m => m.Organization).Where(m => m.AccountId == owner.AccountId && m.EndedAt == null).ToListAsync(ct))
        {
            membership.EndedAt = now;
            journal.Record(AccessChanges.Dismissed, owner, membership, owner.PersonId, new { name = owner.Name, organization = membership.Organization!.Name, role = membership.Role.Name() });
        }
    }
}
