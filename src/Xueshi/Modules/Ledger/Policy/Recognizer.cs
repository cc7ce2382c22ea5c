namespace Xueshi.Modules.Ledger.Policy;

/// <summary>Who recognizes declared hours of a sector (粤人社规〔2018〕11号).</summary>
public enum Recognizer
{
    /// <summary>用人单位</summary>
    Employer = 1,

    /// <summary>行业主管部门</summary>
    IndustryAuthority = 2,
}
