using Xueshi.Modules.Registry.Organizations;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Registry;

/// <summary>The registry's share of the left menu.</summary>
public sealed class RegistryMenu : IMenuSource
{
    public IEnumerable<MenuItem> Items(Func<string, bool> may)
    {
        if (may(RegistryPermissions.OwnProfile))
        {
            yield return new("资料维护", 200, "人员基本信息维护", "/profile", "user-circle");
            yield return new("资料维护", 210, "工作单位", "/profile/employer", "building");
            yield return new("资料维护", 220, "更正申请", "/profile/corrections", "id");
            yield return new("资料维护", 297, "我的个人信息", "/account/personal-data", "shield-check");
        }
        if (may(RegistryPermissions.ConfirmPeople)) yield return new("单位业务", 100, "人员确认", "/registry/people", "user-check");
        if (may(RegistryPermissions.ViewStaff)) yield return new("单位业务", 105, "人员", "/registry/staff", "users");
        if (may(RegistryPermissions.OwnOrganization)) yield return new("单位业务", 190, "单位资料", OrganizationAddresses.Own, "building");
        if (may(RegistryPermissions.DecideRequests)) yield return new("单位管理", 122, "单位事项", OrganizationAddresses.Requests, "clipboard-check");
        if (may(RegistryPermissions.DecideRequests) && !may(RegistryPermissions.ReviewOrganizations)) yield return new("单位管理", 123, "所属单位", OrganizationAddresses.Overseen, "building");
        if (may(RegistryPermissions.ReviewOrganizations)) yield return new("单位管理", 140, "管理辖区", OrganizationAddresses.Jurisdictions, "map-pin");
        if (may(RegistryPermissions.ReviewOrganizations)) yield return new("单位管理", 120, "单位审核与管理", "/registry/organizations", "building");
        if (may(RegistryPermissions.HelpDesk)) yield return new("单位管理", 110, "办理情况查询", "/help-desk", "search");
        if (may(RegistryPermissions.DecideCorrections)) yield return new("人员管理", 100, "更正申请", "/registry/corrections", "id");
        if (may(RegistryPermissions.MergePeople)) yield return new("人员管理", 110, "重复人员", "/registry/duplicates", "users");
        if (may(RegistryPermissions.Arbitrate)) yield return new("单位管理", 125, "逾期未确认人员", "/registry/overdue", "clock");
        if (may(RegistryPermissions.ReviewOrganizations)) yield return new("单位管理", 130, "未找到单位", "/registry/missing-employers", "building-community");
        if (may(RegistryPermissions.AnswerDataRequests)) yield return new("单位管理", 135, "个人信息请求", "/registry/data-requests", "shield-check");
    }
}
