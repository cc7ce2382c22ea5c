namespace Xueshi.Modules.Ledger.Model;

/// <summary>Why an entry counts as it does.</summary>
public enum EntryReason
{
    /// <summary>计入: all of it.</summary>
    Counts = 1,

    /// <summary>Part of it lies above what its category (or the year) requires.</summary>
    PartlyExcess = 2,

    /// <summary>All of it lies above what its category (or the year) requires.</summary>
    Excess = 3,

    /// <summary>已撤回: another entry takes it back.</summary>
    Reversed = 4,

    /// <summary>冲正: it takes another entry back.</summary>
    Reversal = 5,

    /// <summary>不设: the sector has no such category.</summary>
    NotOffered = 6,

    /// <summary>Some or all of it exceeds the year's limit for 有计划自学.</summary>
    BeyondSelfStudyCap = 7,
}
