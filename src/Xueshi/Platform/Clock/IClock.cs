namespace Xueshi.Platform.Clock;

/// <summary>The one source of now. Moments are UTC, whole milliseconds (both databases keep them alike); days and years are those of Beijing.</summary>
public interface IClock
{
    /// <summary>The present moment, UTC, whole milliseconds.</summary>
    DateTime Now { get; }

    /// <summary>The present day in Asia/Shanghai.</summary>
    DateOnly Today => BeijingTime.DayOf(Now);
}
