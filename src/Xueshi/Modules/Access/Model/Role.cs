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

    /// <summary>人员确认员</summary>
    PeopleConfirmer = 6,

    /// <summary>学时认定员</summary>
    HoursRecognizer = 7,

    /// <summary>查询员</summary>
    StaffViewer = 8,

    /// <summary>行业主管部门负责人</summary>
    AuthorityLead = 9,

    /// <summary>人社部门负责人</summary>
    HrssLead = 10,

    /// <summary>咨询员</summary>
    HelpDeskClerk = 11,

    /// <summary>安全管理员</summary>
    SecurityAdministrator = 12,

    /// <summary>审计员</summary>
    Auditor = 13,
}
