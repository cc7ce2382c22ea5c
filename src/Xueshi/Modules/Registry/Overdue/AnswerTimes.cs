using Microsoft.Extensions.Options;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Registry.Overdue;

/// <summary>By when an employer has to answer, reckoned whenever it is asked: no job has to run for a request to be overdue.</summary>
public sealed class AnswerTimes(IOptions<AnswerOptions> options, WorkingDays days)
{
    /// <summary>Working days.</summary>
    public int Days => options.Value.Days;

    /// <summary>UTC; requests made before have waited too long.</summary>
    public DateTime OverdueBefore => days.PassedSince(options.Value.Days);

    /// <summary>UTC; of requests made before, the employer is reminded.</summary>
    public DateTime RemindedBefore => days.PassedSince(options.Value.RemindAfter);

    /// <summary>The last day on which the employer answers in time.</summary>
    public DateOnly DueOn(DateTime requestedAt) => days.After(requestedAt, options.Value.Days);

    public bool IsOverdue(Employment request) => request.Status == BindingStatus.PendingEmployer && request.RequestedAt < OverdueBefore;
}
