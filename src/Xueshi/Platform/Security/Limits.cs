namespace Xueshi.Platform.Security;

/// <summary>By what the right to act for an organization is limited to a part of it.</summary>
[Flags]
public enum Limits
{
    None = 0,

    /// <summary>部门</summary>
    Departments = 1,

    /// <summary>辖区的一部分</summary>
    Jurisdiction = 2,

    /// <summary>行业</summary>
    Sector = 4,
}
