namespace Xueshi.Platform.Clock;

/// <summary>The clock of a running system, on the framework's <see cref="TimeProvider"/>.</summary>
public sealed class SystemClock(TimeProvider time) : IClock
{
    public DateTime Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        }
    }
}
