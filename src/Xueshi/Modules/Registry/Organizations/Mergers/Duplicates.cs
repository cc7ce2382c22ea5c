using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>A registration that may be the same organization, and why.</summary>
public sealed record Duplicate(Guid Id, string Name, string Uscc, string Address, string Why);

/// <summary>Looks for registrations that are likely to be one organization: near names, a code that was mistyped, one address, or a hint by one of them.</summary>
public sealed class Duplicates(XueshiDb db)
{
    private const int Most = 50;

    private static readonly string[] Endings = ["有限责任公司", "股份有限公司", "有限公司", "公司", "集团", "（普通合伙）"];

    /// <param name="organization">One that the officer sees.</param>
    public async Task<IReadOnlyList<Duplicate>> OfAsync(Organization organization, Actor actor, CancellationToken ct)
    {
        var (id, name, core, body, head, address, representative) =
            (organization.Id, organization.Name, Core(organization.Name), organization.Uscc.Substring(8, 9), organization.Uscc[..16], organization.Address, organization.LegalRepresentative);
        var requests = db.OrganizationRequests.Where(r => r.Kind == OrganizationRequestKind.Merge && r.Status == OrganizationRequestStatus.Pending);
        var found = await db.Organizations.AsNoTracking().VisibleTo(actor)
            .Where(o => o.Id != id && o.Status == OrganizationStatus.Active && (o.Kinds & OrganizationKinds.Employer) != 0)
            .Where(o => o.Name.Contains(core) || name.Contains(o.Name) || o.Uscc.Substring(8, 9) == body || o.Uscc.StartsWith(head)
                || o.Address == address && (o.LegalRepresentative == representative || o.ContactName == organization.ContactName)
                || requests.Any(r => r.OrganizationId == o.Id && r.OtherId == id || r.OrganizationId == id && r.OtherId == o.Id))
            .OrderBy(o => o.Id).Take(Most)
            .Select(o => new
            {
                o.Id, o.Name, o.Uscc, o.Address,
                IsHinted = requests.Any(r => r.OrganizationId == o.Id && r.OtherId == id || r.OrganizationId == id && r.OtherId == o.Id),
            }).ToListAsync(ct);
        return [.. found.Select(o => new Duplicate(o.Id, o.Name, o.Uscc, o.Address, Why(o.Name, o.Uscc, o.Address, o.IsHinted, organization)))];
    }

    private static string Why(string name, string uscc, string address, bool isHinted, Organization organization)
    {
        List<string> why = [];
        if (isHinted) why.Add("单位提出");
        if (name == organization.Name) why.Add("名称相同");
        else if (Core(name).Contains(Core(organization.Name), StringComparison.Ordinal) || Core(organization.Name).Contains(Core(name), StringComparison.Ordinal)) why.Add("名称相近");
        if (uscc.Zip(organization.Uscc).Count(pair => pair.First != pair.Second) <= 2) why.Add("代码只差一两位");
        if (address == organization.Address) why.Add("地址相同");
        return why.Count == 0 ? "代码主体相同" : string.Join('、', why);
    }

    /// <summary>Without what companies have in common: 广州越秀电子 of 广州越秀电子有限公司.</summary>
    private static string Core(string name)
    {
        var ending = Array.Find(Endings, each => name.EndsWith(each, StringComparison.Ordinal) && name.Length > each.Length + 2);
        return ending is null ? name : name[..^ending.Length];
    }
}
