using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.HelpDesk;

/// <summary>单位管理员: who they are, and what to do where there is none; letters on which the HR department invited one.</summary>
public sealed class AdministratorState(XueshiDb db, IClock clock) : IOrganizationState
{
    public async Task<StatePanel> ReadAsync(Guid organizationId, Actor actor, CancellationToken ct)
    {
        var found = await db.Memberships.AsNoTracking().LiveOn(clock.Today).Where(m => m.OrganizationId == organizationId && m.Role == Role.EmployerAdministrator)
            .OrderBy(m => m.Id).Select(m => new { m.Account!.Person!.Name, m.Since, m.Until }).Take(20).ToListAsync(ct);
        var panel = new StatePanel(
            "单位管理员", ["姓名", "期限"], [.. found.Select(m => (IReadOnlyList<string>)[m.Name, MemberPeriod.InWords(m.Since, m.Until, null)])],
            "这个单位现在没有管理员，其人员确认和学时认定无人办理；请单位出具公函，由本辖区人社部门指定。");
        return found.Count <= 1 && actor.May(AccessPermissions.AppointAdministrators) ? panel with { Action = ("指定单位管理员", DesignatePage.AddressOf(organizationId)) } : panel;
    }
}
