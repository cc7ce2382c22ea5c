using System.Collections.Frozen;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Model;

/// <summary>
/// Role → permissions: the whole matrix on one page. Permissions of other modules are named by their text, since Access knows Registry alone;
/// a test holds this page and the modules' lists together, another one this page and docs/rules/administrator.md.
/// </summary>
public static class Roles
{
    private static readonly string[] Officer =
    [
        "access.own-account", "registry.own-identity", "access.appoint-administrators", "access.recover-accounts", "registry.review-organizations", "registry.decide-requests",
        "registry.arbitrate", "registry.help-desk", "registry.check-documents", "registry.decide-corrections", "registry.answer-data-requests", "registry.merge-people", "registry.unmask-id-number",
        "hours.recognize", "hours.inspect", "certificates.view", "certificates.jurisdiction", "exchange.import", "exchange.import-public",
        "approvals.decide",
    ];

    public static readonly FrozenDictionary<Role, FrozenSet<string>> Permissions = new Dictionary<Role, string[]>
    {
        [Role.Professional] =
        [
            "access.own-account", "registry.own-identity", "registry.own-profile", "hours.declare", "ledger.own-account", "certificates.view", "certificates.own",
        ],
        [Role.EmployerAdministrator] =
        [
            "access.own-account", "registry.own-identity", "access.members", "registry.view-staff", "registry.confirm-people", "registry.rosters", "registry.unmask-id-number", "hours.recognize",
            "ledger.staff-accounts", "certificates.view", "certificates.staff", "certificates.issue-staff", "registry.own-organization",
        ],
        [Role.PeopleConfirmer] = ["access.own-account", "registry.own-identity", "registry.view-staff", "registry.confirm-people", "registry.rosters", "registry.unmask-id-number"],
        [Role.HoursRecognizer] = ["access.own-account", "registry.own-identity", "hours.recognize"],
        [Role.StaffViewer] = ["access.own-account", "registry.own-identity", "registry.view-staff", "ledger.staff-accounts", "certificates.view", "certificates.staff"],
        [Role.AuthorityOfficer] = ["access.own-account", "registry.own-identity", "hours.recognize", "exchange.import", "registry.decide-requests", "approvals.decide"],
        [Role.AuthorityLead] = ["access.own-account", "registry.own-identity", "access.members", "hours.recognize", "exchange.import", "registry.decide-requests", "approvals.decide"],
        [Role.HrssOfficer] = Officer,
        [Role.HrssLead] = [.. Officer, "access.members"],
        [Role.HelpDeskClerk] = ["access.own-account", "registry.own-identity", "registry.help-desk"],
        [Role.PlatformAdministrator] = ["access.own-account", "registry.own-identity", "access.appoint-officers", "access.manage-accounts", "access.look-up-roles"],
        [Role.SecurityAdministrator] = ["access.own-account", "registry.own-identity", "access.look-up-roles", "access.end-any-role"],
        [Role.Auditor] = ["access.own-account", "registry.own-identity", "access.look-up-roles"],
    }.ToFrozenDictionary(role => role.Key, role => role.Value.ToFrozenSet());

    /// <summary>What a right for a part does not carry, since it cannot be done in part: a file holds whomever it holds, an organization belongs to no sector, a proposal concerns the whole office.</summary>
    public static readonly FrozenDictionary<Limits, FrozenSet<string>> OnlyInFull = new Dictionary<Limits, string[]>
    {
        [Limits.Departments] = ["registry.rosters"],
        [Limits.Jurisdiction] = ["exchange.import", "exchange.import-public", "registry.decide-requests", "approvals.decide"],
        [Limits.Sector] =
        [
            "exchange.import", "exchange.import-public", "access.appoint-administrators", "access.recover-accounts", "registry.review-organizations", "registry.decide-requests", "registry.arbitrate",
            "registry.help-desk", "registry.check-documents", "registry.decide-corrections", "registry.answer-data-requests", "registry.merge-people", "approvals.decide",
        ],
    }.ToFrozenDictionary(limit => limit.Key, limit => limit.Value.ToFrozenSet());

    private static readonly FrozenDictionary<(Role, Limits), FrozenSet<string>> Limited =
        (from role in Permissions.Keys
         from limits in Enumerable.Range(0, 8).Select(bits => (Limits)bits)
         select (Key: (role, limits), Value: Permissions[role].Except(OnlyInFull.Where(limit => limits.HasFlag(limit.Key)).SelectMany(limit => limit.Value)).ToFrozenSet()))
        .ToFrozenDictionary(each => each.Key, each => each.Value);

    /// <summary>What a right carries whose holder is limited to a part.</summary>
    public static FrozenSet<string> PermissionsOf(Role role, Limits limits) => Limited[(role, limits)];

    /// <summary>To what kind of part a role may be limited; the one who answers for all may not.</summary>
    public static Limits MayBeLimitedTo(Role role) => role switch
    {
        Role.PeopleConfirmer or Role.HoursRecognizer or Role.StaffViewer => Limits.Departments,
        Role.HrssOfficer => Limits.Jurisdiction | Limits.Sector,
        Role.AuthorityOfficer or Role.HelpDeskClerk => Limits.Jurisdiction,
        _ => Limits.None,
    };

    /// <summary>
    /// Roles that one person may not hold together: system, security and audit administrators and everybody who decides are four groups apart
    /// (GB/T 22239-2019 8.1.5), and who recognizes for a sector's authority does not inspect for an HR department (粤人社规〔2018〕11号).
    /// </summary>
    public static bool AreDisjoint(Role one, Role other)
    {
        if (one == Role.Professional || other == Role.Professional) return false;
        if (KeeperOf(one) != KeeperOf(other)) return true;
        return IsOfAuthority(one) && Inspects(other) || Inspects(one) && IsOfAuthority(other);
    }

    private static Role? KeeperOf(Role role) => IsKeeper(role) ? role : null;

    /// <summary>Keeps the system and does not decide in it.</summary>
    public static bool IsKeeper(this Role role) => role is Role.PlatformAdministrator or Role.SecurityAdministrator or Role.Auditor;

    private static bool IsOfAuthority(Role role) => role is Role.AuthorityOfficer or Role.AuthorityLead;

    private static bool Inspects(Role role) => Permissions[role].Contains("hours.inspect");

    /// <summary>Acts for an office rather than for an employer: stricter sessions and passwords.</summary>
    public static bool IsOfOffice(this Role role) => role != Role.Professional && (ActsFor(role) & OrganizationKinds.Employer) == 0;

    /// <summary>All of those.</summary>
    public static IReadOnlyList<Role> OfAnyOffice { get; } = [.. Enum.GetValues<Role>().Where(IsOfOffice)];

    /// <summary>Answers for an organization in full and authorizes others; the last one of an employer, and the last platform administrator, stays.</summary>
    public static bool IsLead(this Role role) => role is Role.EmployerAdministrator or Role.AuthorityLead or Role.HrssLead or Role.PlatformAdministrator;

    /// <summary>The roles that an organization's own lead gives.</summary>
    public static IReadOnlyList<Role> GivenWithin(OrganizationKinds kinds) => [.. Given.Where(role => !role.IsKeeper() && (ActsFor(role) & kinds) != 0)];

    /// <summary>The roles in which the platform's administrator appoints somebody at an office.</summary>
    public static IReadOnlyList<Role> OfOffice(OrganizationKinds kinds) => [.. Given.Where(role => role.IsOfOffice() && (ActsFor(role) & kinds) != 0)];

    /// <summary>In the order in which they are offered.</summary>
    private static readonly Role[] Given =
    [
        Role.EmployerAdministrator, Role.PeopleConfirmer, Role.HoursRecognizer, Role.StaffViewer, Role.AuthorityOfficer, Role.AuthorityLead, Role.HrssOfficer, Role.HrssLead,
        Role.HelpDeskClerk, Role.PlatformAdministrator, Role.SecurityAdministrator, Role.Auditor,
    ];

    /// <summary>The kind of organization that a role acts for.</summary>
    public static OrganizationKinds ActsFor(Role role) => role switch
    {
        Role.EmployerAdministrator or Role.PeopleConfirmer or Role.HoursRecognizer or Role.StaffViewer => OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution,
        Role.AuthorityOfficer or Role.AuthorityLead => OrganizationKinds.IndustryAuthority | OrganizationKinds.IndustryAssociation,
        Role.HrssOfficer or Role.HrssLead or Role.HelpDeskClerk => OrganizationKinds.HrssDepartment,
        Role.PlatformAdministrator or Role.SecurityAdministrator or Role.Auditor => OrganizationKinds.HrssDepartment,
        _ => OrganizationKinds.None,
    };

    public static string Name(this Role role) => role switch
    {
        Role.Professional => "个人",
        Role.EmployerAdministrator => "单位管理员",
        Role.PeopleConfirmer => "人员确认员",
        Role.HoursRecognizer => "学时认定员",
        Role.StaffViewer => "查询员",
        Role.AuthorityOfficer => "行业主管",
        Role.AuthorityLead => "行业主管负责人",
        Role.HrssOfficer => "人社部门",
        Role.HrssLead => "人社部门负责人",
        Role.HelpDeskClerk => "咨询员",
        Role.PlatformAdministrator => "平台管理员",
        Role.SecurityAdministrator => "安全管理员",
        Role.Auditor => "审计员",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>One sentence for whoever gives or takes the role.</summary>
    public static string Meaning(this Role role) => role switch
    {
        Role.Professional => "办理本人业务。",
        Role.EmployerAdministrator => "办理本单位全部业务，并授权其他工作人员。",
        Role.PeopleConfirmer => "确认、退回、解除本单位人员，导入名册。",
        Role.HoursRecognizer => "认定本单位人员申报的学时。",
        Role.StaffViewer => "只查询：人员、年度账户、证书。",
        Role.AuthorityOfficer => "认定本行业人员的学时，导入本行业学时。",
        Role.AuthorityLead => "办理本部门全部业务，并授权其他工作人员。",
        Role.HrssOfficer => "审核单位注册，认定、抽查学时，解答咨询。",
        Role.HrssLead => "办理本部门全部业务，并授权其他工作人员。",
        Role.HelpDeskClerk => "只查询本辖区人员、单位的办理情况，解答咨询。",
        Role.PlatformAdministrator => "设立部门，授权部门负责人和经办人，停用、恢复账号，不办理业务。",
        Role.SecurityAdministrator => "查询任何授权，必要时解除，不办理业务。",
        Role.Auditor => "查询任何授权及其经过，不办理业务。",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
