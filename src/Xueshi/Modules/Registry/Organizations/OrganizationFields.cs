using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>What the form of 单位注册 says, read.</summary>
/// <param name="Uscc">A code whose check character is wrong is taken as it stands on the licence, and marked.</param>
/// <param name="Nature">单位性质</param>
/// <param name="JurisdictionCode">Code of the 管理辖区.</param>
public sealed record OrganizationFields(
    Uscc Uscc, string Name, string Nature, OrganizationKinds Kinds, string JurisdictionCode, string Address,
    string? LegalRepresentative, string ContactName, OfficePhone ContactPhone)
{
    /// <summary>What people register themselves; offices are set up by the platform.</summary>
    public bool AreKindsOpen => AreOpen(Kinds);

    /// <summary>Whether an organization can be these by asking for it.</summary>
    public static bool AreOpen(OrganizationKinds kinds) =>
        kinds.HasFlag(OrganizationKinds.Employer) && (kinds & ~(OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution)) == 0;

    /// <summary>A new one, waiting for review.</summary>
    public Organization Found(Guid id, Guid jurisdictionId, Guid registrant, Guid licenseFileId, FieldCipher cipher, DateTime now) => new()
    {
        Id = id,
        Uscc = Uscc.Text,
        UsccCheckOverridden = !Uscc.IsCheckValid,
        Name = Name,
        Nature = Nature,
        Kinds = Kinds,
        JurisdictionId = jurisdictionId,
        Address = Address,
        LegalRepresentative = LegalRepresentative,
        ContactName = ContactName,
        ContactPhone = cipher.Encrypt(ContactPhone.Text, Organization.ContactPhonePlace, id),
        LicenseFileId = licenseFileId,
        Status = OrganizationStatus.PendingReview,
        RegisteredAt = now,
        RegisteredById = registrant,
    };

    /// <summary>Puts the repaired fields in place of the returned ones.</summary>
    public void Repair(Organization organization, Guid jurisdictionId, FieldCipher cipher)
    {
        (organization.Uscc, organization.UsccCheckOverridden) = (Uscc.Text, !Uscc.IsCheckValid);
        (organization.Name, organization.Nature, organization.Kinds) = (Name, Nature, Kinds);
        (organization.JurisdictionId, organization.Address) = (jurisdictionId, Address);
        (organization.LegalRepresentative, organization.ContactName) = (LegalRepresentative, ContactName);
        organization.ContactPhone = cipher.Encrypt(ContactPhone.Text, Organization.ContactPhonePlace, organization.Id);
    }
}
