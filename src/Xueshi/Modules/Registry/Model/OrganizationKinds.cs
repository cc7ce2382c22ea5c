namespace Xueshi.Modules.Registry.Model;

/// <summary>What an organization is in the system; one may be several.</summary>
[Flags]
public enum OrganizationKinds
{
    None = 0,

    /// <summary>用人单位</summary>
    Employer = 1,

    /// <summary>施教机构</summary>
    TrainingInstitution = 2,

    /// <summary>行业主管部门</summary>
    IndustryAuthority = 4,

    /// <summary>行业组织</summary>
    IndustryAssociation = 8,

    /// <summary>人社部门</summary>
    HrssDepartment = 16,
}

public static class OrganizationKindsNames
{
    private static readonly (OrganizationKinds Kind, string Name)[] All =
    [
        (OrganizationKinds.Employer, "用人单位"), (OrganizationKinds.TrainingInstitution, "施教机构"), (OrganizationKinds.IndustryAuthority, "行业主管部门"),
        (OrganizationKinds.IndustryAssociation, "行业组织"), (OrganizationKinds.HrssDepartment, "人社部门"),
    ];

    /// <summary>Every kind it is: 用人单位、施教机构.</summary>
    public static string Names(this OrganizationKinds kinds) => string.Join('、', All.Where(each => kinds.HasFlag(each.Kind)).Select(each => each.Name));
}
