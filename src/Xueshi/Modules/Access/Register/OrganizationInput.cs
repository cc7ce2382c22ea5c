using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Register;

/// <summary>The fields of 单位注册 as typed; those of the registering person are used by somebody not signed in.</summary>
public sealed class OrganizationInput : AccountInput
{
    private const int LongestName = 200;

    private const int LongestLine = 100;

    public string? Version { get; set; }
    public string? Uscc { get; set; }

    /// <summary>Ticked when the check character is wrong on the licence, too.</summary>
    public string? AsOnLicense { get; set; }
    public string? OrganizationName { get; set; }
    public string? Nature { get; set; }
    public string? Jurisdiction { get; set; }
    public string? JurisdictionText { get; set; }
    public string? Address { get; set; }
    public string? LegalRepresentative { get; set; }
    public string? ContactName { get; set; }
    public string? ContactPhone { get; set; }
    public string? IsTrainingInstitution { get; set; }
    public IFormFile? License { get; set; }

    public LicenseUpload? OpenLicense() => License is { Length: > 0 } file ? new LicenseUpload(file.OpenReadStream(), file.FileName) : null;

    /// <param name="isLicenseKept">A licence was uploaded before and stays.</param>
    public Outcome<OrganizationFields> ReadOrganization(Dictionaries dictionaries, bool isLicenseKept = false)
    {
        List<Refusal> refusals = [];
        var hasLicense = isLicenseKept || License is { Length: > 0 };
        var uscc = AsOnLicense is "true" && hasLicense
            ? Registry.Model.Identity.Uscc.ReadOverridden(Uscc)
            : Registry.Model.Identity.Uscc.Read(Uscc);
        refusals.AddRange(uscc.Refusals);
        var name = Text(OrganizationName, nameof(OrganizationName), "单位名称", LongestName);
        var nature = dictionaries.OrganizationNatures.Read(Nature, nameof(Nature));
        refusals.AddRange(nature.Refusals);
        var jurisdiction = JurisdictionTree.Guangdong.Find(Jurisdiction);
        if (jurisdiction is null) refusals.Add(OrganizationRefusals.JurisdictionMissing);
        var address = Text(Address, nameof(Address), "单位地址", LongestName);
        var representative = Text(LegalRepresentative, nameof(LegalRepresentative), "法定代表人（负责人）", LongestLine);
        var contact = Text(ContactName, nameof(ContactName), "联系人", LongestLine);
        var phone = OfficePhone.Read(ContactPhone);
        refusals.AddRange(phone.Refusals);
        if (!hasLicense) refusals.Add(OrganizationRefusals.LicenseMissing);
        if (refusals.Count > 0) return refusals;
        var kinds = OrganizationKinds.Employer | (IsTrainingInstitution is "true" ? OrganizationKinds.TrainingInstitution : OrganizationKinds.None);
        return new OrganizationFields(uscc.Value, name, nature.Value.Text, kinds, jurisdiction!.Code, address, representative, contact, phone.Value);

        string Text(string? typed, string field, string label, int longest)
        {
            var text = typed?.Trim() ?? "";
            if (text.Length == 0) refusals.Add(Refusal.Invalid(field, "registry.missing", $"请填写{label}。"));
            else if (text.Length > longest) refusals.Add(Refusal.Invalid(field, "registry.too-long", $"{label}请不超过 {longest} 个字。"));
            return text;
        }
    }
}
