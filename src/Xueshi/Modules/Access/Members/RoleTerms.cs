using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>What a role is given for: the part of the organization, and its last day.</summary>
/// <param name="Until">Last day, Beijing; null without end.</param>
public sealed record RoleTerms(RoleScope Scope, DateOnly? Until)
{
    /// <summary>Whether the role may be limited so, and the part is one of this organization.</summary>
    /// <param name="path">Of the organization's jurisdiction.</param>
    public Refusal? Refuse(Role role, string path, DateOnly today)
    {
        if ((Scope.Limits & ~Roles.MayBeLimitedTo(role)) != Limits.None) return MemberRefusals.WrongScope;
        if (Scope.JurisdictionCode is { } code && JurisdictionTree.Guangdong.Find(code)?.Path.StartsWith(path, StringComparison.Ordinal) != true) return MemberRefusals.JurisdictionOutside;
        if (Scope.Departments is { Length: > RoleScope.LongestDepartments }) return MemberRefusals.DepartmentsTooLong;
        return Until < today ? MemberRefusals.UntilPast : null;
    }

    /// <summary>As it reads in the journal: 部门：财务处，至 2027-06-30</summary>
    public string InWords => Until is { } day ? $"{Scope.InWords}，至 {day:yyyy-MM-dd}" : Scope.InWords;

    /// <summary>Reads what was typed: departments one a line or separated by commas.</summary>
    public static Outcome<RoleTerms> Read(string? departments, string? jurisdiction, string? sector, string? until)
    {
        var names = (departments ?? "").Split(['\n', '\r', '，', ',', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var code = string.IsNullOrWhiteSpace(jurisdiction) ? null : jurisdiction;
        if (code is not null && JurisdictionTree.Guangdong.Find(code) is null) return MemberRefusals.JurisdictionOutside;
        var chosen = Enum.TryParse<Sector>(sector, out var read) && Enum.IsDefined(read) ? read : (Sector?)null;
        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(until))
        {
            if (!DateOnly.TryParseExact(until, "yyyy-MM-dd", out var typed)) return MemberRefusals.UntilPast;
            day = typed;
        }
        return new RoleTerms(new(names.Count == 0 ? null : string.Join('\n', names), code, chosen), day);
    }
}
