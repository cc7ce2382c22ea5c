namespace Xueshi.Modules.Access.Model;

/// <summary>In what capacity somebody acts; what each may do is in <see cref="Roles"/>.</summary>
public enum Role
{
    /// <summary>个人</summary>
    Professional = 1,

    /// <summary>单位管理员</summary>
    EmployerAdministrator = 2,

    /// <summary>行业主管部门经办人</summary>
    AuthorityOfficer = 3,

    /// <summary>人社部门经办人</summary>
    HrssOfficer = 4,

    /// <summary>平台管理员</summary>
    PlatformAdministrator = 5,
}
