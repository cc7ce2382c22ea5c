using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>A sub-requirement: how much of the year must belong to one part of 专业科目.</summary>
public readonly record struct PartMinimum(ProfessionalPart Part, CreditHours Minimum);
