using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>What a requirement says about one category. The default: hours of the category count, without a minimum of their own.</summary>
public readonly record struct CategoryRule
{
    private readonly bool _notOffered;

    private CategoryRule(bool notOffered, CreditHours? minimum) => (_notOffered, Minimum) = (notOffered, minimum);

    /// <summary>Not offered (不设) means that the sector has no such category: hours of it cannot be posted and never count.</summary>
    public bool IsOffered => !_notOffered;

    /// <summary>Null when the total alone decides, or when the category is not offered.</summary>
    public CreditHours? Minimum { get; }

    public static CategoryRule NotOffered { get; } = new(notOffered: true, minimum: null);

    public static CategoryRule AtLeast(CreditHours minimum) => new(notOffered: false, minimum);
}
