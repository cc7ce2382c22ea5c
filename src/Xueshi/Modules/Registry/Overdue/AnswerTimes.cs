using Microsoft.Extensions.Options;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Registry.Overdue;

/// <summary>By when an employer has to answer, reckoned whenever it is asked: no job has to run for a request to be overdue.</summary>
public sealed class AnswerTimes(IOptions<AnswerOptions> options, IClock clock)
{
    /// <summary>Working days.</summary>
    public int Days => options.Value.Days;

    /// <summary>UTC; requests made before have waited too long.</summary>
    public DateTime OverdueBefore => PassedSince(options.Value.Days);

    /// <summary>UTC; of requests made before, the employer is reminded.</summary>
    public DateTime RemindedBefore => PassedSince(options.Value.RemindAfter);

    /// <summary>The last day on which the employer answers in time.</summary>
    public DateOnly DueOn(DateTime requestedAt)
    {
        var day = BeijingTime.DayOf(requestedAt);
        for (var left = options.Value.Days; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    public bool IsOverdue(Employment request) => request.Status == BindingStatus.PendingEmployer && request.RequestedAt < OverdueBefore;

    /// <summary>The start of the day so many working days ago, today not counted.</summary>
    private DateTime PassedSince(int days)
    {
        var day = clock.Today;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day)) left--;
        }
        return BeijingTime.StartOf(day);
    }

    private bool IsWorkingDay(DateOnly day) =>
        options.Value.Workdays.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !options.Value.Holidays.Contains(day);
}
