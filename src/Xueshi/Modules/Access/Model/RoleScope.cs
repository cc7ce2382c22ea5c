using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Model;

/// <summary>范围: the part of an organization that a right is for. All null for the whole of it.</summary>
/// <param name="Departments">One a line, as the employer calls them.</param>
/// <param name="JurisdictionCode">A node below the office's own, with all below it.</param>
/// <param name="Sector">Of the persons and their records.</param>
public sealed record RoleScope(string? Departments, string? JurisdictionCode, Sector? Sector)
{
    /// <summary>Characters of all departments together.</summary>
    public const int LongestDepartments = 1000;

    public static RoleScope Whole { get; } = new(null, null, null);

    public Limits Limits => (Departments is null ? Limits.None : Limits.Departments) | (JurisdictionCode is null ? Limits.None : Limits.Jurisdiction) | (Sector is null ? Limits.None : Limits.Sector);

    public IReadOnlyList<string> DepartmentList => Departments?.Split('\n') ?? [];

    /// <summary>全单位、部门：财务处、辖区：天河区、行业：卫生</summary>
    public string InWords => Limits == Limits.None ? "全部" : string.Join("；", Parts);

    private IEnumerable<string> Parts
    {
        get
        {
            if (Departments is not null) yield return $"部门：{string.Join('、', DepartmentList)}";
            if (JurisdictionCode is { } code) yield return $"辖区：{JurisdictionTree.Guangdong.Find(code)?.Name ?? code}";
            if (Sector is { } sector) yield return $"行业：{sector.Name()}";
        }
    }
}
