namespace Xueshi.Modules.Access;

/// <summary>What may be done with accounts and roles; one line each. Also the names of the pages' policies.</summary>
public static class AccessPermissions
{
    /// <summary>本人账号：密码、角色切换、退出</summary>
    public const string OwnAccount = "access.own-account";

    /// <summary>当面核对证件后，为失去联系方式的人员找回账号</summary>
    public const string RecoverAccounts = "access.recover-accounts";

    /// <summary>停用、恢复账号</summary>
    public const string ManageAccounts = "access.manage-accounts";

    /// <summary>授权、变更、解除本单位工作人员</summary>
    public const string Members = "access.members";

    /// <summary>设立人社部门、行业主管部门及其工作人员</summary>
    public const string AppointOfficers = "access.appoint-officers";

    /// <summary>为没有管理员的单位指定管理员</summary>
    public const string AppointAdministrators = "access.appoint-administrators";

    /// <summary>查询任何人的授权及其经过</summary>
    public const string LookUpRoles = "access.look-up-roles";

    /// <summary>为系统安全解除任何授权</summary>
    public const string EndAnyRole = "access.end-any-role";
}
