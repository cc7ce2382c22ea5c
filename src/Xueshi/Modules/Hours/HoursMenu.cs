using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Hours;

public sealed class HoursMenu : IMenuSource
{
    public IEnumerable<MenuItem> Items(Actor actor)
    {
        if (actor.May(HoursPermissions.Declare)) yield return new("个人业务", 100, "继续教育记录", HoursAddresses.Records, "clipboard-list");
        if (actor.May(HoursPermissions.Recognize)) yield return new("认定业务", 200, "学时认定", HoursAddresses.Desk, "clipboard-check");
        if (actor.May(HoursPermissions.Inspect)) yield return new("认定业务", 210, "抽查与复核", HoursAddresses.Inspection, "shield-check");
    }
}
