using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>The words people read for categories, parts, units, verdicts and the standing of a rule.</summary>
public static class CategoryName
{
    public static readonly IReadOnlyList<SubjectCategory> All =
        [SubjectCategory.Public, SubjectCategory.Professional, SubjectCategory.Elective];

    /// <summary>As the law says it: <c>公需科目</c>.</summary>
    public static string Full(SubjectCategory category) => category switch
    {
        SubjectCategory.Public => "公需科目",
        SubjectCategory.Professional => "专业科目",
        SubjectCategory.Elective => "个人选修科目",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>As forms and lists say it (课程类型): <c>公需课</c>.</summary>
    public static string Short(SubjectCategory category) => category switch
    {
        SubjectCategory.Public => "公需课",
        SubjectCategory.Professional => "专业课",
        SubjectCategory.Elective => "选修课",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>Empty for <see cref="ProfessionalPart.None"/>.</summary>
    public static string Of(ProfessionalPart part) => part switch
    {
        ProfessionalPart.None => "",
        ProfessionalPart.GeneralKnowledge => "通识内容",
        ProfessionalPart.ClassI => "Ⅰ类学分",
        ProfessionalPart.ClassII => "Ⅱ类学分",
        ProfessionalPart.SelfStudy => "有计划自学",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static string Of(CreditUnit unit) => unit == CreditUnit.Hours ? "学时" : "学分";

    public static string Of(AnnualStatus status) => status == AnnualStatus.Passed ? "通过" : "不通过";

    public static string Of(RuleStatus status) => status switch
    {
        RuleStatus.Official => "法规或官方文件",
        RuleStatus.Secondary => "转述，尚缺原文",
        RuleStatus.Assumption => "设定，待主管部门确认",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
