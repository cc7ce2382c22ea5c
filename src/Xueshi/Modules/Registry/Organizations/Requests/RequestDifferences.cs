using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>A field that shall change, before and after.</summary>
public sealed record Difference(string Label, string Before, string After);

/// <summary>What a request would change, for those who decide.</summary>
public static class RequestDifferences
{
    /// <param name="request">With its desk and the other organization.</param>
    /// <param name="organization">As it is now, with its jurisdiction and its authority.</param>
    public static IReadOnlyList<Difference> Of(OrganizationRequest request, Organization organization)
    {
        List<Difference> differences = [];
        Add("单位名称", organization.Name, request.Name);
        Add("统一社会信用代码", organization.Uscc, request.Uscc);
        Add("法定代表人（负责人）", organization.LegalRepresentative, request.LegalRepresentative);
        Add("单位性质", organization.Nature, request.Nature);
        Add("类别", organization.Kinds.Names(), request.Kinds?.Names());
        if (request.Kind == OrganizationRequestKind.Move) Add("管理辖区", JurisdictionTree.Guangdong.NameOf(organization.Jurisdiction!), JurisdictionTree.Guangdong.NameOf(request.Desk!));
        if (request.Kind == OrganizationRequestKind.Authority) Add("行业主管部门", organization.Authority?.Name, request.Other!.Name);
        return differences;

        void Add(string label, string? before, string? after)
        {
            if (after is not null) differences.Add(new(label, before ?? "无", after));
        }
    }
}
