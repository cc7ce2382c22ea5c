using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>What the frame shows of the signed-in person: whom they act for, whom else they may act for, and the menu of the present role.</summary>
public sealed class AccessShell(XueshiDb db, CurrentActor current, IEnumerable<IMenuSource> menus, DemoMode demo) : IShell
{
    private ShellView? _view;

    public bool IsSignedIn => current.ActorOrNull is not null;

    public bool IsDemo => demo.IsOn;

    public async ValueTask<ShellView> ReadAsync(CancellationToken ct) => _view ??= await MakeAsync(ct);

    private async Task<ShellView> MakeAsync(CancellationToken ct)
    {
        if (current.ActorOrNull is not { } actor) return ShellView.Anonymous(demo.IsOn);
        var memberships = await db.Memberships.AsNoTracking()
            .Where(m => m.AccountId == actor.AccountId && m.EndedAt == null && m.Organization!.Status == OrganizationStatus.Active)
            .OrderBy(m => m.Id)
            .Select(m => new { m.Id, m.OrganizationId, m.Organization!.Name, m.Role })
            .ToListAsync(ct);
        List<RoleChoice> roles =
        [
            new("", Role.Professional.Name(), actor.Organization is null),
            .. memberships.Select(m => new RoleChoice(
                m.Id.ToString("N"), $"{m.Name}（{m.Role.Name()}）", m.OrganizationId == actor.OrganizationId && m.Role.Name() == actor.Organization!.RoleName)),
        ];
        return new(actor.Name, actor.Organization?.Name ?? Role.Professional.Name(), roles, MenuGroup.From(menus, actor.May), demo.IsOn);
    }
}
