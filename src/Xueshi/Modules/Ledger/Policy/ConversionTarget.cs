namespace Xueshi.Modules.Ledger.Policy;

/// <summary>Where converted credits go.</summary>
public enum ConversionTarget
{
    /// <summary>专业科目</summary>
    Professional = 1,

    /// <summary>The whole year: 30 公需 and 60 专业.</summary>
    Whole = 2,
}
