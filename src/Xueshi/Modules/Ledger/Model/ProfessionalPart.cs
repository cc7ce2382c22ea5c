namespace Xueshi.Modules.Ledger.Model;

/// <summary>专业分项: what part of 专业科目 an entry belongs to, where a sector's rules ask for it. The default is no part.</summary>
public enum ProfessionalPart
{
    None = 0,

    /// <summary>通识内容, accounting from 2023 (财会〔2022〕35号).</summary>
    GeneralKnowledge = 1,

    /// <summary>Ⅰ类学分, health until 2018.</summary>
    ClassI = 2,

    /// <summary>Ⅱ类学分, health until 2018.</summary>
    ClassII = 3,

    /// <summary>有计划自学, health from 2025: limited in a year.</summary>
    SelfStudy = 4,
}
