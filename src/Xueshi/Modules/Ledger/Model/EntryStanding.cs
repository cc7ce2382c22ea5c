namespace Xueshi.Modules.Ledger.Model;

/// <summary>How one entry stands in its yearly account.</summary>
/// <param name="Counted">What of it counts towards the requirement; together the standings of a year add up to what the account counts.</param>
/// <param name="Explanation">One sentence: whether it counts, why, and what to do.</param>
public sealed record EntryStanding(EntryLine Entry, CreditHours Counted, EntryReason Reason, string Explanation);
