using Xueshi.Modules.Registry.Model;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Registry.Organizations;

public static class OrganizationTones
{
    public static Tone Tone(this OrganizationStatus status) => status switch
    {
        OrganizationStatus.PendingReview => Ui.Parts.Tone.Info,
        OrganizationStatus.Returned or OrganizationStatus.Suspended => Ui.Parts.Tone.Warning,
        OrganizationStatus.Active => Ui.Parts.Tone.Success,
        _ => Ui.Parts.Tone.Neutral,
    };
}
