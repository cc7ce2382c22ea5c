using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Approvals;

/// <summary>The module's share of the left menu.</summary>
public sealed class ApprovalsMenu : IMenuSource
{
    public IEnumerable<MenuItem> Items(Actor actor)
    {
        if (actor.May(ApprovalsPermissions.Decide)) yield return new("认定业务", 230, "两人办理", ApprovalsAddresses.Proposals, "users");
    }
}
