using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>A request in two words.</summary>
public static class WhatIsCorrected
{
    /// <summary>姓名、证件号码, or both; for timelines and lists, so no value.</summary>
    public static string What(this Correction correction) => (correction.Name, correction.IdType) switch
    {
        (not null, not null) => "姓名、证件",
        (not null, null) => "姓名",
        _ => "证件",
    };

    public static Ui.Parts.Tone Tone(this CorrectionStatus status) => status switch
    {
        CorrectionStatus.Approved => Ui.Parts.Tone.Success,
        CorrectionStatus.Rejected => Ui.Parts.Tone.Danger,
        CorrectionStatus.Returned => Ui.Parts.Tone.Warning,
        CorrectionStatus.Withdrawn => Ui.Parts.Tone.Neutral,
        _ => Ui.Parts.Tone.Info,
    };
}
