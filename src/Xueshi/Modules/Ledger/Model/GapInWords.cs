using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>What a yearly account still lacks, in words, and what to do about it.</summary>
public static class GapInWords
{
    /// <summary><c>还差专业科目 12 学时、个人选修科目 18 学时</c>; empty when the year has passed.</summary>
    public static string Of(YearAccount account)
    {
        if (account.Missing.IsZero) return "";
        var clauses = CategoryName.All.Select(category => Clause(account, category)).OfType<string>().ToList();
        if (clauses.Count == 0) clauses.Add(OfTotal(account));
        return "还差" + string.Join("、", clauses);
    }

    /// <summary>One sentence per category that lacks something; empty when the year has passed.</summary>
    public static IReadOnlyList<string> WhatToDo(YearAccount account)
    {
        if (account.Missing.IsZero) return [];
        var lacking = CategoryName.All.Where(category => !account.ShortfallOf(account[category]).IsZero).ToList();
        return lacking.Count == 0
            ? [$"学完后在“继续教育记录”申报，由{RecognizerOf(account.Requirement)}认定；行业平台回传的自动计入。"]
            : [.. lacking.Select(category => Advice(account.Requirement, category))];
    }

    private static string? Clause(YearAccount account, SubjectCategory category)
    {
        var shortfall = account.ShortfallOf(account[category]);
        if (shortfall.IsZero) return null;
        var parts = category == SubjectCategory.Professional ? account.PartShortfall : CreditHours.Zero;
        var name = CategoryName.Full(category);
        if (parts.IsZero) return $"{name} {Amount(account, shortfall)}";
        return parts == shortfall
            ? $"{name}中的{PartsOf(account)}"
            : $"{name} {Amount(account, shortfall)}（其中{PartsOf(account)}）";
    }

    private static string OfTotal(YearAccount account)
    {
        if (account.PartShortfall.IsZero) return $" {Amount(account, account.Missing)}";
        return account.PartShortfall == account.Missing
            ? PartsOf(account)
            : $" {Amount(account, account.Missing)}（其中{PartsOf(account)}）";
    }

    private static string PartsOf(YearAccount account) => string.Join("、", account.Parts
        .Where(part => !part.Shortfall.IsZero)
        .Select(part => $"{CategoryName.Of(part.Part)} {Amount(account, part.Shortfall)}"));

    private static string Amount(YearAccount account, CreditHours hours) => $"{hours} {account.Requirement.UnitName}";

    private static string Advice(AnnualRequirement requirement, SubjectCategory category) => category switch
    {
        SubjectCategory.Public => "公需科目：在公需课学习平台学满当年任一专题，完成情况由人社部门导入，无需申报。",
        SubjectCategory.Professional => $"专业科目：参加培训后，在“继续教育记录”申报专业课并附证明，由{RecognizerOf(requirement)}认定。",
        _ => $"个人选修科目：由单位组织学习，在“继续教育记录”申报选修课，由{RecognizerOf(requirement)}认定。",
    };

    private static string RecognizerOf(AnnualRequirement requirement) =>
        requirement.RecognizedBy == Recognizer.Employer ? "用人单位" : "行业主管部门";
}
