namespace Xueshi.Modules.Access;

/// <summary>What may be done with accounts; one line each. Also the names of the pages' policies.</summary>
public static class AccessPermissions
{
    /// <summary>本人账号：密码、角色切换、退出</summary>
    public const string OwnAccount = "access.own-account";

    /// <summary>当面核对证件后，为失去联系方式的人员找回账号</summary>
    public const string RecoverAccounts = "access.recover-accounts";

    /// <summary>设立人社部门、行业主管部门及其经办人</summary>
    public const string AppointOfficers = "access.appoint-officers";

    /// <summary>停用、恢复账号</summary>
    public const string ManageAccounts = "access.manage-accounts";
}
