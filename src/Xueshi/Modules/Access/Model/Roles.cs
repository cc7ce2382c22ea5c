using System.Collections.Frozen;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Access.Model;

/// <summary>
/// Role → permissions: the whole matrix on one page. Permissions of other modules are named by their text, since Access knows Registry alone;
/// a test holds this page and the modules' lists together.
/// </summary>
public static class Roles
{
    public static readonly FrozenDictionary<Role, FrozenSet<string>> Permissions = new Dictionary<Role, string[]>
    {
        [Role.Professional] =
        [
            "access.own-account", "registry.own-identity", "registry.own-profile", "hours.declare", "ledger.own-account", "certificates.view", "certificates.own",
        ],
        [Role.EmployerAdministrator] =
        [
            "access.own-account", "registry.own-identity", "registry.confirm-people", "registry.unmask-id-number", "hours.recognize", "ledger.staff-accounts", "certificates.view", "certificates.staff", "registry.own-organization",
        ],
        [Role.AuthorityOfficer] =
        [
            "access.own-account", "registry.own-identity", "hours.recognize", "exchange.import", "registry.decide-requests", "approvals.decide",
        ],
        [Role.HrssOfficer] =
        [
            "access.own-account", "registry.own-identity", "registry.review-organizations", "registry.arbitrate", "registry.help-desk", "registry.decide-corrections", "registry.answer-data-requests", "registry.unmask-id-number", "hours.recognize", "registry.decide-requests", "access.recover-accounts", "registry.merge-people",
            "hours.inspect",
            "certificates.view", "certificates.jurisdiction", "exchange.import", "exchange.import-public", "approvals.decide",
        ],
        [Role.PlatformAdministrator] =
        [
            "access.own-account", "registry.own-identity", "access.appoint-officers", "access.manage-accounts",
        ],
    }.ToFrozenDictionary(role => role.Key, role => role.Value.ToFrozenSet());

    /// <summary>Roles that one person may not hold together: who keeps the system may not decide in it (AZ-05).</summary>
    public static bool AreDisjoint(Role one, Role other) =>
        one != other && (one == Role.PlatformAdministrator || other == Role.PlatformAdministrator) && one != Role.Professional && other != Role.Professional;

    /// <summary>The roles in which one can be appointed to an office.</summary>
    public static IReadOnlyList<Role> OfOffice(OrganizationKinds kinds) =>
        [.. new[] { Role.HrssOfficer, Role.AuthorityOfficer, Role.PlatformAdministrator }.Where(role => (ActsFor(role) & kinds) != 0)];

    /// <summary>The kind of organization that a role acts for.</summary>
    public static OrganizationKinds ActsFor(Role role) => role switch
    {
        Role.EmployerAdministrator => OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution,
        Role.AuthorityOfficer => OrganizationKinds.IndustryAuthority | OrganizationKinds.IndustryAssociation,
        Role.HrssOfficer or Role.PlatformAdministrator => OrganizationKinds.HrssDepartment,
        _ => OrganizationKinds.None,
    };

    public static string Name(this Role role) => role switch
    {
        Role.Professional => "个人",
        Role.EmployerAdministrator => "单位管理员",
        Role.AuthorityOfficer => "行业主管",
        Role.HrssOfficer => "人社部门",
        Role.PlatformAdministrator => "平台管理员",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
