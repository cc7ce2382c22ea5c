using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Modules.Registry.Organizations.Show;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Ui.Home;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Access.HelpDesk;

/// <summary>单位管理员: an organization without any waits for nobody's decision.</summary>
public sealed class AdministratorFigures(XueshiDb db, IClock clock) : IOrganizationFigures
{
    public async Task<IReadOnlyList<OrganizationFigure>> ReadAsync(Organization organization, CancellationToken ct)
    {
        var count = await db.Memberships.LiveOn(clock.Today).Where(m => m.OrganizationId == organization.Id && m.Role == Role.EmployerAdministrator).Select(m => m.AccountId).Distinct().CountAsync(ct);
        return [new("单位管理员", count, "人", null, count == 0 && organization.Status == OrganizationStatus.Active ? Tone.Warning : Tone.Neutral)];
    }
}
