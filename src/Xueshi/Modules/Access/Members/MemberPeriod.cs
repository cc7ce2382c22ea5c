using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Access.Members;

/// <summary>How long a right lasts, as it reads.</summary>
public static class MemberPeriod
{
    public static string InWords(DateTime since, DateOnly? until, DateTime? endedAt)
    {
        var from = $"{BeijingTime.DayOf(since):yyyy-MM-dd}";
        if (endedAt is { } at) return $"{from} 至 {BeijingTime.DayOf(at):yyyy-MM-dd}";
        return until is { } day ? $"{from} 至 {day:yyyy-MM-dd}" : $"{from} 起";
    }
}
