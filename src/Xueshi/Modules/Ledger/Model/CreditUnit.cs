namespace Xueshi.Modules.Ledger.Model;

/// <summary>What a number of <see cref="CreditHours"/> means under a requirement.</summary>
public enum CreditUnit
{
    /// <summary>学时</summary>
    Hours = 1,

    /// <summary>学分, in sectors that count credits (accounting, health).</summary>
    Credits = 2,
}
