using Xueshi.Modules.Hours.Model;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Hours.Show;

/// <summary>How the state of a record is meant to its owner.</summary>
public static class RecordTone
{
    public static Tone Tone(this LearningRecordStatus status) => status switch
    {
        LearningRecordStatus.Submitted => Ui.Parts.Tone.Info,
        LearningRecordStatus.Approved => Ui.Parts.Tone.Success,
        LearningRecordStatus.Returned => Ui.Parts.Tone.Warning,
        LearningRecordStatus.Rejected or LearningRecordStatus.Revoked => Ui.Parts.Tone.Danger,
        _ => Ui.Parts.Tone.Neutral,
    };
}
