using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>One posting that a conversion leads to.</summary>
public readonly record struct ConvertedCredits(SubjectCategory Category, ProfessionalPart Part, CreditHours Credits);
