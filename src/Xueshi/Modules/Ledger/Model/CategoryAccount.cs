using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>One category of a yearly account.</summary>
/// <param name="Items">门数: records with a live entry in the category.</param>
/// <param name="Recognized">已认定, not limited by the requirement. For a category that is not offered: what stands there without counting.</param>
public readonly record struct CategoryAccount(SubjectCategory Category, CategoryRule Rule, int Items, CreditHours Recognized)
{
    /// <summary>要求; zero without a minimum of its own.</summary>
    public CreditHours Required => Rule.Minimum ?? CreditHours.Zero;

    /// <summary>计入: recognized hours up to the minimum (all of them where the total alone decides); never below zero.</summary>
    public CreditHours Counted
    {
        get
        {
            if (!Rule.IsOffered) return CreditHours.Zero;
            var counted = Rule.Minimum is { } minimum ? CreditHours.Min(Recognized, minimum) : Recognized;
            return CreditHours.Max(counted, CreditHours.Zero);
        }
    }

    public CreditHours Shortfall => CreditHours.Max(Required - Recognized, CreditHours.Zero);

    /// <summary>Recognized above the minimum: it replaces no other category and does not carry over.</summary>
    public CreditHours Excess => Rule.Minimum is { } minimum ? CreditHours.Max(Recognized - minimum, CreditHours.Zero) : CreditHours.Zero;
}
