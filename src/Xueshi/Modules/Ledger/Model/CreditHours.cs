using System.Globalization;
using Xueshi.Platform.Text;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>
/// 学时 or 学分 in whole hundredths, so that sums and limits behave alike in every database. One 学时 is 45 minutes of teaching;
/// whether a number means 学时 or 学分 is said by the requirement of the year. May be negative (a reversal). Default is zero.
/// </summary>
public readonly record struct CreditHours(int Hundredths) : IComparable<CreditHours>, IStored<CreditHours, int>
{
    public static readonly CreditHours Zero;

    public static CreditHours Of(int whole) => new(checked(whole * 100));

    /// <summary>Reads what a person typed: up to two decimals, no sign, at most 9999.99. Full-width digits are accepted.</summary>
    public static bool TryParse(string? text, out CreditHours hours)
    {
        hours = default;
        var plain = text is null ? null : FullWidth.Fold(text).Trim();
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
        var hundredths = value * 100;
        if (value < 0 || value > 9999.99m || hundredths != decimal.Truncate(hundredths)) return false;
        hours = new CreditHours((int)hundredths);
        return true;
    }

    public bool IsZero => Hundredths == 0;

    public static CreditHours operator +(CreditHours a, CreditHours b) => new(checked(a.Hundredths + b.Hundredths));

    public static CreditHours operator -(CreditHours a, CreditHours b) => new(checked(a.Hundredths - b.Hundredths));

    public static CreditHours operator -(CreditHours a) => new(-a.Hundredths);

    public static CreditHours operator *(CreditHours a, int times) => new(checked(a.Hundredths * times));

    public static bool operator <(CreditHours a, CreditHours b) => a.Hundredths < b.Hundredths;

    public static bool operator >(CreditHours a, CreditHours b) => a.Hundredths > b.Hundredths;

    public static bool operator <=(CreditHours a, CreditHours b) => a.Hundredths <= b.Hundredths;

    public static bool operator >=(CreditHours a, CreditHours b) => a.Hundredths >= b.Hundredths;

    public static CreditHours Min(CreditHours a, CreditHours b) => a < b ? a : b;

    public static CreditHours Max(CreditHours a, CreditHours b) => a > b ? a : b;

    public int CompareTo(CreditHours other) => Hundredths.CompareTo(other.Hundredths);

    public int ToStored() => Hundredths;

    public static CreditHours FromStored(int stored) => new(stored);

    /// <summary>Without trailing zeros: <c>18</c>, <c>2.5</c>, <c>6.94</c>.</summary>
    public override string ToString() => (Hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
