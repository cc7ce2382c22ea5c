namespace Xueshi.Modules.Demo.Story;

/// <summary>When offices and employers usually do their work.</summary>
public static class Rhythm
{
    private static readonly (int Month, int Day)[] Rounds = [(3, 20), (4, 22), (6, 15), (9, 20), (12, 15)];
    private static readonly (int Month, int Day)[] Imports = [(4, 16), (9, 8), (11, 5), (12, 12)];

    /// <summary>The next round of recognition at a desk.</summary>
    /// <param name="offset">Days after the usual day, 0 to 5.</param>
    public static DateTime RoundAfter(DateTime moment, int offset) => After(moment, Rounds, offset, 10);

    /// <summary>The next day on which platforms' completions are imported.</summary>
    public static DateTime ImportAfter(DateTime moment) => After(moment, Imports, 0, 15);

    /// <summary>The next monthly day on which an employer confirms whoever waits.</summary>
    public static DateTime ConfirmationAfter(DateTime moment, StoryEmployer employer)
    {
        var day = new DateTime(moment.Year, moment.Month, employer.ConfirmationDay, 9, 40, employer.Number % 60);
        return day > moment ? day : day.AddMonths(1);
    }

    /// <summary>When an employer makes the certificates of a year.</summary>
    public static DateTime CertificatesOf(int year, StoryEmployer employer) => new(year + 1, 5, 10 + employer.Number % 15, 16, 5, 0);

    private static DateTime After(DateTime moment, (int Month, int Day)[] days, int offset, int hour)
    {
        foreach (var year in new[] { moment.Year, moment.Year + 1 })
            foreach (var (month, day) in days)
                if (new DateTime(year, month, day, hour, 0, 0).AddDays(offset) is var at && at > moment)
                    return at;
        throw new InvalidOperationException("A year without a round.");
    }
}
