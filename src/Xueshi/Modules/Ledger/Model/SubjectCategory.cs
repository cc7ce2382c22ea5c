namespace Xueshi.Modules.Ledger.Model;

/// <summary>The three categories of hours (广东省专业技术人员继续教育条例).</summary>
public enum SubjectCategory
{
    /// <summary>公需科目</summary>
    Public = 1,

    /// <summary>专业科目</summary>
    Professional = 2,

    /// <summary>个人选修科目</summary>
    Elective = 3,
}
