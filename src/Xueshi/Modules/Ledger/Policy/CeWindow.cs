using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>When a CeYear may be learned, declared and recognized. Beijing days; a last day counts until its 24:00.</summary>
/// <param name="OpensAt">The first day of declaring: 1 January of the CeYear.</param>
/// <param name="DeclareUntil">The last day on which the person may learn and declare.</param>
/// <param name="RecognizeFrom">The first day of recognition; declaring does not wait for it.</param>
/// <param name="RecognizeUntil">The last day of recognition; what was returned in time may be repaired until then.</param>
public sealed record CeWindow(
    CeYear Year, DateOnly OpensAt, DateOnly DeclareUntil, DateOnly RecognizeFrom, DateOnly RecognizeUntil, RuleStatus Status, string Basis)
{
    public bool IsOpenForDeclaring(DateOnly today) => today >= OpensAt && today <= DeclareUntil;

    /// <summary>A record returned for repair may be handed in again.</summary>
    public bool IsOpenForRepair(DateOnly today) => today >= OpensAt && today <= RecognizeUntil;

    public bool IsOpenForRecognition(DateOnly today) => today >= RecognizeFrom && today <= RecognizeUntil;

    /// <summary>Nothing can change the year any more without the province (延期须带依据).</summary>
    public bool IsClosed(DateOnly today) => today > RecognizeUntil;

    public Refusal? RefuseDeclaring(DateOnly today)
    {
        if (IsOpenForDeclaring(today)) return null;
        return today < OpensAt
            ? Refusal.Rule("ledger.declaring-not-open", $"{Year} 年度自 {OpensAt:yyyy-MM-dd} 起申报，请选择已开放的年度。", Basis)
            : Refusal.Rule("ledger.declaring-closed", $"{Year} 年度的学习与申报已于 {DeclareUntil:yyyy-MM-dd} 截止，逾期不补学补登；请选择仍开放的年度。", Basis);
    }

    public Refusal? RefuseRepair(DateOnly today)
    {
        if (IsOpenForRepair(today)) return null;
        return today < OpensAt ? RefuseDeclaring(today) : RefuseRecognition(today);
    }

    public Refusal? RefuseRecognition(DateOnly today)
    {
        if (IsOpenForRecognition(today)) return null;
        return today < RecognizeFrom
            ? Refusal.Rule("ledger.recognition-not-open", $"{Year} 年度自 {RecognizeFrom:yyyy-MM-dd} 起认定。", Basis)
            : Refusal.Rule("ledger.recognition-closed", $"{Year} 年度的认定已于 {RecognizeUntil:yyyy-MM-dd} 截止；确需办理的，由省级人社部门带依据延期。", Basis);
    }
}
