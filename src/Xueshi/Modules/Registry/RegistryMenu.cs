using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Registry;

/// <summary>The registry's share of the left menu.</summary>
public sealed class RegistryMenu : IMenuSource
{
    public IEnumerable<MenuItem> Items(Actor actor)
    {
        if (actor.May(RegistryPermissions.OwnProfile))
        {
            yield return new("资料维护", 200, "人员基本信息维护", "/profile", "user-circle");
            yield return new("资料维护", 210, "工作单位", "/profile/employer", "building");
            yield return new("资料维护", 220, "更正申请", "/profile/corrections", "id");
            yield return new("资料维护", 297, "我的个人信息", "/account/personal-data", "shield-check");
        }
        if (actor.May(RegistryPermissions.ConfirmPeople)) yield return new("单位业务", 100, "人员确认", "/registry/people", "user-check");
        if (actor.May(RegistryPermissions.ViewStaff)) yield return new("单位业务", 105, "人员", "/registry/staff", "users");
        if (actor.May(RegistryPermissions.OwnOrganization)) yield return new("单位业务", 190, "单位资料", OrganizationAddresses.Own, "building");
        if (actor.May(RegistryPermissions.DecideRequests)) yield return new("单位管理", 122, "单位事项", OrganizationAddresses.Requests, "clipboard-check");
        if (actor.May(RegistryPermissions.DecideRequests) && !actor.May(RegistryPermissions.ReviewOrganizations)) yield return new("单位管理", 123, "所属单位", OrganizationAddresses.Overseen, "building");
        if (actor.May(RegistryPermissions.ReviewOrganizations)) yield return new("单位管理", 140, "管理辖区", OrganizationAddresses.Jurisdictions, "map-pin");
        if (actor.May(RegistryPermissions.ReviewOrganizations)) yield return new("单位管理", 120, "单位审核与管理", "/registry/organizations", "building");
        if (actor.May(RegistryPermissions.HelpDesk)) yield return new("单位管理", 110, "办理情况查询", "/help-desk", "search");
        if (actor.May(RegistryPermissions.DecideCorrections)) yield return new("人员管理", 100, "更正申请", "/registry/corrections", "id");
        if (actor.May(RegistryPermissions.MergePeople)) yield return new("人员管理", 110, "重复人员", "/registry/duplicates", "users");
        if (actor.May(RegistryPermissions.Arbitrate)) yield return new("单位管理", 125, "逾期未确认人员", "/registry/overdue", "clock");
        if (actor.May(RegistryPermissions.ReviewOrganizations)) yield return new("单位管理", 130, "未找到单位", "/registry/missing-employers", "building-community");
        if (actor.May(RegistryPermissions.AnswerDataRequests)) yield return new("单位管理", 135, "个人信息请求", "/registry/data-requests", "shield-check");
    }
}
