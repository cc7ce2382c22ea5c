using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Certificates.Years;

/// <summary>One year in the table 继续教育证书打印.</summary>
/// <param name="Requirement">What the year asks of the sector; a category that is not offered reads 不设.</param>
/// <param name="Cells">公需、专业、选修 in this order: items and recognized hours.</param>
public sealed record YearRow(
    CeYear Year, string? Series, AnnualRequirement Requirement, IReadOnlyList<YearCell> Cells, CreditHours Total, bool IsPassed);

/// <param name="Items">门数</param>
/// <param name="Done">已完成学时</param>
public sealed record YearCell(SubjectCategory Category, int Items, CreditHours Done);
