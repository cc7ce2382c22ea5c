using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>An office that the platform sets up: an HR department, a sector's authority or an association.</summary>
/// <param name="Sector">Whose rules it answers for; null for an HR department.</param>
public sealed record OfficeFields(Uscc Uscc, string Name, OrganizationKinds Kind, Sector? Sector, string JurisdictionCode, OfficePhone Phone)
{
    /// <summary>The kinds that can be set up, as they read.</summary>
    public static readonly IReadOnlyList<(OrganizationKinds Kind, string Name)> Kinds =
    [
        (OrganizationKinds.HrssDepartment, "人社部门"), (OrganizationKinds.IndustryAuthority, "行业主管部门"), (OrganizationKinds.IndustryAssociation, "行业组织"),
    ];

    /// <summary>Active at once, in nobody's name.</summary>
    public Organization Found(Guid id, FieldCipher cipher, DateTime now) => new()
    {
        Id = id,
        Uscc = Uscc.Text,
        Name = Name,
        Nature = "机关",
        Kinds = Kind,
        Sector = Sector,
        JurisdictionId = JurisdictionSeed.IdOf(JurisdictionCode),
        Address = "",
        ContactName = Name,
        ContactPhone = cipher.Encrypt(Phone.Text, Organization.ContactPhonePlace, id),
        Status = OrganizationStatus.Active,
        RegisteredAt = now,
    };

    /// <summary>Reads what was typed.</summary>
    public static Outcome<OfficeFields> Read(string? uscc, string? name, OrganizationKinds kind, Sector? sector, string? jurisdiction, string? phone)
    {
        List<Refusal> refusals = [];
        var code = Uscc.Read(uscc);
        refusals.AddRange(code.Refusals);
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200) refusals.Add(Refusal.Invalid("OfficeName", "registry.missing", "请填写部门名称，不超过 200 个字。"));
        if (Kinds.All(known => known.Kind != kind)) refusals.Add(Refusal.Invalid("Kind", "registry.office-kind", "请选择部门类别。"));
        if (kind == OrganizationKinds.IndustryAuthority && sector is null) refusals.Add(Refusal.Invalid("Sector", "registry.office-sector", "行业主管部门请选择所管行业。"));
        if (JurisdictionTree.Guangdong.Find(jurisdiction) is null) refusals.Add(OrganizationRefusals.JurisdictionMissing);
        var number = OfficePhone.Read(phone, "OfficePhone");
        refusals.AddRange(number.Refusals);
        return refusals.Count > 0
            ? refusals
            : new OfficeFields(code.Value, name!.Trim(), kind, kind == OrganizationKinds.HrssDepartment ? null : sector, jurisdiction!, number.Value);
    }
}
