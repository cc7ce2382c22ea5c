namespace Xueshi.Modules.Ledger.Model;

/// <summary>年度认证情况. That a year is closed follows from its window and is not stored.</summary>
public enum AnnualStatus
{
    /// <summary>不通过</summary>
    InProgress = 1,

    /// <summary>通过</summary>
    Passed = 2,
}
