using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>年度账户 as a page shows it.</summary>
/// <param name="Years">The years to choose from, the latest first: every year with hours and every year that is open.</param>
/// <param name="Series">专业系列 of the year; null while the person has not filled it in.</param>
/// <param name="Lines">Every entry in order of posting.</param>
public sealed record AccountView(CeYear Year, IReadOnlyList<CeYear> Years, string? Series, YearAccount Account, CeWindow Window, IReadOnlyList<AccountLine> Lines)
{
    public AnnualRequirement Requirement => Account.Requirement;
}

/// <summary>The rules of a year, the same for everybody of a 专业系列.</summary>
public sealed record RuleView(string? Series, AnnualRequirement Requirement, CeWindow Window);
