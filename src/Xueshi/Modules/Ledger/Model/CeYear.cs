using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>申报年度: a business year, not the year of a date (hours of 2018 may be learned in April 2019). 2010 to 2099; the default is not legal.</summary>
public readonly record struct CeYear : IComparable<CeYear>, IStored<CeYear, int>
{
    /// <summary>The provincial regulation took effect on 2010-01-01 (广东省专业技术人员继续教育条例).</summary>
    public const int First = 2010;

    public const int Last = 2099;

    /// <exception cref="ArgumentOutOfRangeException">Before 2010 or after 2099.</exception>
    public CeYear(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Last);
        Value = value;
    }

    public int Value { get; }

    public static bool TryParse(string? text, out CeYear year)
    {
        year = default;
        if (!int.TryParse(text?.Trim(), out var value) || value is < First or > Last) return false;
        year = new CeYear(value);
        return true;
    }

    public int CompareTo(CeYear other) => Value.CompareTo(other.Value);

    public int ToStored() => Value;

    public static CeYear FromStored(int stored) => new(stored);

    public override string ToString() => Value.ToString();
}
