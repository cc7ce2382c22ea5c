namespace Xueshi.Modules.Ledger.Model;

/// <summary>A sub-requirement of a yearly account, such as 通识内容.</summary>
public readonly record struct PartAccount(ProfessionalPart Part, CreditHours Recognized, CreditHours Required)
{
    public CreditHours Shortfall => CreditHours.Max(Required - Recognized, CreditHours.Zero);
}
