using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Import;

/// <summary>What became, or would become, of one completion.</summary>
/// <param name="RecordId">The record written, or the one that was there already; null before it is written and when refused.</param>
/// <param name="Credited">Hours that count now, in the unit of the year's requirement.</param>
/// <param name="Remark">What was done otherwise than sent (a conversion), or is remarkable about it.</param>
/// <param name="Refusal">Only when refused.</param>
public sealed record CompletionAnswer(
    CompletionResult Result, Guid? RecordId, CreditHours Credited, CreditUnit Unit, string? Remark, Refusal? Refusal, Guid? PriorRecordId = null)
{
    public static CompletionAnswer Refused(Refusal refusal) => new(CompletionResult.Refused, null, CreditHours.Zero, CreditUnit.Hours, null, refusal);

    public static CompletionAnswer Known(Guid? recordId, string why) => new(CompletionResult.Known, recordId, CreditHours.Zero, CreditUnit.Hours, why, null);
}

/// <summary>How a completion ended.</summary>
public enum CompletionResult
{
    /// <summary>Written and posted.</summary>
    Recorded = 1,

    /// <summary>Nothing to do: the same message, or the same public course of the year, was there before.</summary>
    Known = 2,

    /// <summary>What was written before is taken back and this written instead.</summary>
    Corrected = 3,

    /// <summary>What was written before is taken back.</summary>
    Revoked = 4,

    Refused = 5,
}
