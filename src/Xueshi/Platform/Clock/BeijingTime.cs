namespace Xueshi.Platform.Clock;

/// <summary>Asia/Shanghai: UTC+8 without daylight saving for every year the system knows (2010 onwards).</summary>
public static class BeijingTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The UTC moment at which a Beijing day begins.</summary>
    public static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>The UTC moment of a Beijing wall-clock time.</summary>
    public static DateTime ToUtc(DateTime wall) => DateTime.SpecifyKind(wall - Offset, DateTimeKind.Utc);

    /// <summary>As people read it: <c>2019-04-04 19:12:06</c>.</summary>
    public static string Format(DateTime utc) => (utc + Offset).ToString("yyyy-MM-dd HH:mm:ss");
}
