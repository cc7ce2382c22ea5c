using Microsoft.Extensions.Options;
using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Registry.Overdue;

/// <summary>Counts working days: Monday to Friday, with the days off and the worked weekends of <see cref="AnswerOptions"/>.</summary>
public sealed class WorkingDays(IOptions<AnswerOptions> options, IClock clock)
{
    /// <summary>The day so many working days after the day of a moment, which itself does not count.</summary>
    public DateOnly After(DateTime moment, int count)
    {
        var day = BeijingTime.DayOf(moment);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>UTC; the start of the day so many working days ago, today not counted.</summary>
    public DateTime PassedSince(int count)
    {
        var day = clock.Today;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day)) left--;
        }
        return BeijingTime.StartOf(day);
    }

    private bool IsWorkingDay(DateOnly day) =>
        options.Value.Workdays.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !options.Value.Holidays.Contains(day);
}
