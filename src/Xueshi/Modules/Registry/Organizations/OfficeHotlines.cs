using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Ui.Front;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>The phones of the HR departments and sector authorities, the province first, then by jurisdiction.</summary>
public sealed class OfficeHotlines(XueshiDb db, FieldCipher cipher) : IHotlines
{
    private const OrganizationKinds Offices = OrganizationKinds.HrssDepartment | OrganizationKinds.IndustryAuthority;

    public async ValueTask<FoundHotlines> FindAsync(string? words, CancellationToken ct)
    {
        var all = await ListAsync(ct);
        if (words?.Trim() is not { Length: > 0 } sought) return new(all, AreAbove: false);
        var named = all.FindAll(line => line.Jurisdiction.Contains(sought) || line.Office.Contains(sought));
        if (named.Count > 0) return new(named, AreAbove: false);
        var tree = JurisdictionTree.Guangdong;
        var served = all.Select(line => line.Jurisdiction).ToHashSet();
        var above = tree.Nodes.Where(node => tree.FullName(node).Contains(sought)).Select(node => NearestAbove(node, served)).ToHashSet();
        return new(all.FindAll(line => above.Contains(line.Jurisdiction)), AreAbove: true);
    }

    private static string? NearestAbove(JurisdictionNode node, HashSet<string> served)
    {
        var tree = JurisdictionTree.Guangdong;
        for (var above = tree.Find(node.ParentCode); above is not null; above = tree.Find(above.ParentCode))
            if (served.Contains(tree.FullName(above))) return tree.FullName(above);
        return null;
    }

    private async Task<List<Hotline>> ListAsync(CancellationToken ct)
    {
        var offices = await db.Organizations.AsNoTracking()
            .Where(o => (o.Kinds & Offices) != 0 && o.Status == OrganizationStatus.Active)
            .OrderBy(o => o.Jurisdiction!.Path).ThenByDescending(o => o.Kinds).ThenBy(o => o.Id)
            .Select(o => new { o.Id, o.Name, o.ContactPhone, o.Jurisdiction!.Code })
            .ToListAsync(ct);
        var tree = JurisdictionTree.Guangdong;
        return [.. offices.Select(o => new Hotline(
            tree.Find(o.Code) is { } node ? tree.FullName(node) : o.Code, o.Name, cipher.Decrypt(o.ContactPhone, Organization.ContactPhonePlace, o.Id)))];
    }
}
