using Xueshi.Modules.Access.Accounts;
using Xueshi.Modules.Access.Messages;
using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access;

/// <summary>The module's share of the left menu.</summary>
public sealed class AccessMenu : IMenuSource
{
    public IEnumerable<MenuItem> Items(Actor actor)
    {
        if (actor.May(AccessPermissions.OwnAccount)) yield return new("资料维护", 280, "站内消息", InboxEndpoints.Address, "mail") { CountsUnread = true };
        if (actor.May(AccessPermissions.OwnAccount)) yield return new("资料维护", 290, "办理记录", "/account/timeline", "history");
        if (actor.May(AccessPermissions.OwnAccount)) yield return new("资料维护", 295, "账号安全", Addresses.Security, "lock");
        if (actor.May(AccessPermissions.Members)) yield return new("单位业务", 290, "单位管理员与授权", "/members", "users");
        if (actor.May(AccessPermissions.RecoverAccounts)) yield return new("单位管理", 135, "当面找回账号", Recover.InPerson.RecoveriesPage.Address, "lock");
        if (actor.May(AccessPermissions.AppointOfficers)) yield return new("系统管理", 300, "部门与工作人员", "/administration/offices", "building-community");
        if (actor.May(AccessPermissions.LookUpRoles)) yield return new("系统管理", 320, "授权查询", "/administration/roles", "search");
        if (actor.May(AccessPermissions.ManageAccounts)) yield return new("系统管理", 310, "账号停用与恢复", AccountsPage.Address, "user-circle");
    }
}
