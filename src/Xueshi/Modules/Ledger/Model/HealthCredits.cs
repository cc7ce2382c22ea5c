namespace Xueshi.Modules.Ledger.Model;

/// <summary>卫生: what was learned by the hour becomes credits when it is posted; 90 学时 are 25 学分 (国卫办科教发〔2024〕20号).</summary>
public static class HealthCredits
{
    private const int HoursOfAYear = 90;
    private const int CreditsOfAYear = 25;

    /// <summary>Rounded half up to the hundredth of a credit: 18 学时 → 5, 30 → 8.33, 1 → 0.28.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative hours: a reversal takes back credits already posted and is not converted again.</exception>
    public static CreditHours FromHours(CreditHours hours)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hours.Hundredths);
        return new CreditHours((int)((2L * hours.Hundredths * CreditsOfAYear + HoursOfAYear) / (2L * HoursOfAYear)));
    }
}
