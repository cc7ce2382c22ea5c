using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>What the frame shows of the signed-in person: whom they act for, whom else they may act for, and the menu of the present role.</summary>
public sealed class AccessShell(CurrentActor current, Menus menus, DemoMode demo) : IShell
{
    public bool IsSignedIn => current.ActorOrNull is not null;

    public bool IsDemo => demo.IsOn;

    public ShellView View => field ??= Make();

    private ShellView Make()
    {
        if (current.Identity is not SessionIdentity identity) return ShellView.Anonymous(demo.IsOn);
        var actor = identity.Acting;
        List<RoleChoice> roles =
        [
            new("", Role.Professional.Name(), identity.Taken is null),
            .. identity.Held.Select(held => new RoleChoice(held.Id.ToString("N"), held.Text, held == identity.Taken)),
        ];
        return new(actor.Name, actor.Organization?.Name ?? Role.Professional.Name(), roles, menus.Of(actor), demo.IsOn)
        {
            Unread = identity.Unread,
            Warning = actor.Organization?.Suspension is { } suspension ? $"「{actor.Organization.Name}」已暂停，恢复之前只能查看，不能确认人员、认定学时。原因：{suspension.Reason}" : null,
        };
    }
}
