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

    public async ValueTask<IReadOnlyList<Hotline>> ListAsync(CancellationToken ct)
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
