using System.Text.Json;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>What an officer can take from either registration; the code stays that of the survivor.</summary>
public enum MergeField
{
    /// <summary>单位名称</summary>
    Name = 1,

    /// <summary>单位性质</summary>
    Nature = 2,

    /// <summary>法定代表人（负责人）</summary>
    LegalRepresentative = 3,

    /// <summary>单位地址</summary>
    Address = 4,

    /// <summary>联系人和联系电话</summary>
    Contact = 5,

    /// <summary>类别</summary>
    Kinds = 6,

    /// <summary>证照</summary>
    License = 7,
}

public static class MergeFieldNames
{
    public static string Name(this MergeField field) => field switch
    {
        MergeField.Name => "单位名称",
        MergeField.Nature => "单位性质",
        MergeField.LegalRepresentative => "法定代表人（负责人）",
        MergeField.Address => "单位地址",
        MergeField.Contact => "联系人和联系电话",
        MergeField.Kinds => "类别",
        MergeField.License => "证照",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}

/// <summary>What a registration says of itself that a merger may take over. The contact's phone stays sealed for the row that it came from.</summary>
/// <param name="ContactFrom">The organization for which <paramref name="ContactPhone"/> is sealed.</param>
public sealed record OrganizationSays(
    string Name, string? FormerName, string Nature, string? LegalRepresentative, string Address, string ContactName, byte[] ContactPhone, Guid ContactFrom, OrganizationKinds Kinds, Guid? LicenseFileId)
{
    public static OrganizationSays Of(Organization o) =>
        new(o.Name, o.FormerName, o.Nature, o.LegalRepresentative, o.Address, o.ContactName, o.ContactPhone, o.Id, o.Kinds, o.LicenseFileId);

    /// <summary>With these fields of the other registration in place of the own.</summary>
    public OrganizationSays Taking(IReadOnlyCollection<MergeField> fields, OrganizationSays other) => new(
        fields.Contains(MergeField.Name) ? other.Name : Name,
        FormerName,
        fields.Contains(MergeField.Nature) ? other.Nature : Nature,
        fields.Contains(MergeField.LegalRepresentative) ? other.LegalRepresentative : LegalRepresentative,
        fields.Contains(MergeField.Address) ? other.Address : Address,
        fields.Contains(MergeField.Contact) ? other.ContactName : ContactName,
        fields.Contains(MergeField.Contact) ? other.ContactPhone : ContactPhone,
        fields.Contains(MergeField.Contact) ? other.ContactFrom : ContactFrom,
        fields.Contains(MergeField.Kinds) ? other.Kinds : Kinds,
        fields.Contains(MergeField.License) ? other.LicenseFileId : LicenseFileId);

    /// <summary>Puts all of it but the name, which has a door of its own.</summary>
    public void PutInto(Organization organization, FieldCipher cipher)
    {
        (organization.Nature, organization.LegalRepresentative, organization.Address) = (Nature, LegalRepresentative, Address);
        (organization.ContactName, organization.Kinds, organization.LicenseFileId) = (ContactName, Kinds, LicenseFileId);
        organization.ContactPhone = cipher.Encrypt(cipher.Decrypt(ContactPhone, Organization.ContactPhonePlace, ContactFrom), Organization.ContactPhonePlace, organization.Id);
    }
}

/// <summary>The survivor before and after; kept so that an undo puts back what nobody has changed since.</summary>
public sealed record MergedFields(OrganizationSays Before, OrganizationSays After)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static MergedFields Read(string json) => JsonSerializer.Deserialize<MergedFields>(json)!;

    /// <summary>The fields in which the survivor still is as the merger made it go back.</summary>
    public void PutBack(Organization survivor, FieldCipher cipher)
    {
        if (survivor.Name == After.Name) survivor.TakeBackName(Before.Name, Before.FormerName);
        if (survivor.Nature == After.Nature) survivor.Nature = Before.Nature;
        if (survivor.LegalRepresentative == After.LegalRepresentative) survivor.LegalRepresentative = Before.LegalRepresentative;
        if (survivor.Address == After.Address) survivor.Address = Before.Address;
        if (survivor.ContactName == After.ContactName)
        {
            survivor.ContactName = Before.ContactName;
            survivor.ContactPhone = cipher.Encrypt(cipher.Decrypt(Before.ContactPhone, Organization.ContactPhonePlace, Before.ContactFrom), Organization.ContactPhonePlace, survivor.Id);
        }
        if (survivor.Kinds == After.Kinds) survivor.Kinds = Before.Kinds;
        if (survivor.LicenseFileId == After.LicenseFileId) survivor.LicenseFileId = Before.LicenseFileId;
    }
}
