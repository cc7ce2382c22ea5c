using Xueshi.Modules.Registry.Model;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>How a state of an employment is meant.</summary>
public static class BindingLook
{
    public static Tone Tone(this BindingStatus status) => status switch
    {
        BindingStatus.PendingEmployer => Ui.Parts.Tone.Info,
        BindingStatus.Confirmed => Ui.Parts.Tone.Success,
        BindingStatus.TransferPending => Ui.Parts.Tone.Warning,
        BindingStatus.Rejected => Ui.Parts.Tone.Danger,
        _ => Ui.Parts.Tone.Neutral,
    };

    /// <summary>The registration of the organization itself is not through: nobody there can answer yet.</summary>
    /// <param name="employment">With its organization.</param>
    public static bool AwaitsReview(this Employment employment) =>
        employment is { Status: BindingStatus.PendingEmployer, Organization.Status: OrganizationStatus.PendingReview or OrganizationStatus.Returned };

    /// <summary>As <see cref="BindingMoves.Name"/>; while the organization itself is under review, how that stands.</summary>
    /// <param name="employment">With its organization.</param>
    public static string StatusName(this Employment employment) =>
        employment.AwaitsReview() ? $"单位注册{employment.Organization!.Status.Name()}" : employment.Status.Name();

    /// <summary>The dated period as people read it; a dash while there is none.</summary>
    public static string Period(this Employment employment) => Period(employment.StartedOn, employment.EndedOn);

    public static string Period(DateOnly? startedOn, DateOnly? endedOn) => (startedOn, endedOn) switch
    {
        (null, _) => "—",
        ({ } from, null) => $"{from:yyyy-MM-dd} 至今",
        ({ } from, { } to) => $"{from:yyyy-MM-dd} 至 {to:yyyy-MM-dd}",
    };
}
