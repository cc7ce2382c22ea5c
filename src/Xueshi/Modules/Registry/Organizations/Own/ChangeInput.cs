using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Requests;
using Xueshi.Platform.Work;
using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Registry.Organizations.Own;

/// <summary>The form of 信息变更 as typed; it begins with what is registered.</summary>
public sealed class ChangeInput : StampedForm
{
    private const int LongestName = 200;

    private const int LongestPerson = 100;

    public string? OrganizationName { get; set; }
    public string? Uscc { get; set; }
    public string? AsOnLicense { get; set; }
    public string? LegalRepresentative { get; set; }
    public string? Nature { get; set; }
    public string? IsTrainingInstitution { get; set; }
    public string? Reason { get; set; }
    public IFormFile? License { get; set; }

    public static ChangeInput Of(Organization organization, Dictionaries dictionaries, DateTime now)
    {
        var form = new ChangeInput
        {
            OrganizationName = organization.Name,
            Uscc = organization.Uscc,
            AsOnLicense = organization.UsccCheckOverridden ? "true" : null,
            LegalRepresentative = organization.LegalRepresentative,
            Nature = dictionaries.OrganizationNatures.Entries.FirstOrDefault(entry => entry.Name == organization.Nature)?.Code,
            IsTrainingInstitution = organization.Kinds.HasFlag(OrganizationKinds.TrainingInstitution) ? "true" : null,
        };
        form.Stamp(now);
        return form;
    }

    public Outcome<RequestChange> Read(Dictionaries dictionaries)
    {
        List<Refusal> refusals = [];
        var name = Text(OrganizationName, nameof(OrganizationName), "单位名称", LongestName);
        var uscc = AsOnLicense is "true" && License is { Length: > 0 } ? Model.Identity.Uscc.ReadOverridden(Uscc) : Model.Identity.Uscc.Read(Uscc);
        refusals.AddRange(uscc.Refusals);
        var representative = Text(LegalRepresentative, nameof(LegalRepresentative), "法定代表人（负责人）", LongestPerson);
        var nature = dictionaries.OrganizationNatures.Read(Nature, nameof(Nature));
        refusals.AddRange(nature.Refusals);
        if (License is not { Length: > 0 }) refusals.Add(OrganizationRefusals.EvidenceMissing);
        if (refusals.Count > 0) return refusals;
        var kinds = OrganizationKinds.Employer | (IsTrainingInstitution is "true" ? OrganizationKinds.TrainingInstitution : OrganizationKinds.None);
        return new RequestChange(Operation, name, uscc.Value, representative, nature.Value.Text, kinds, Reason) { License = new(License!.OpenReadStream(), License.FileName) };

        string Text(string? typed, string field, string label, int longest)
        {
            var text = typed?.Trim() ?? "";
            if (text.Length == 0) refusals.Add(Refusal.Invalid(field, "registry.missing", $"请填写{label}。"));
            else if (text.Length > longest) refusals.Add(Refusal.Invalid(field, "registry.too-long", $"{label}请不超过 {longest} 个字。"));
            return text;
        }
    }
}
