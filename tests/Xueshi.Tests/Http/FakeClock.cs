using Xueshi.Platform.Clock;

namespace Xueshi.Tests.Http;

/// <summary>A clock that stands still until the test moves it; at first 2026-11-23 10:00 in Beijing.</summary>
public sealed class FakeClock : IClock
{
    private long _ticks = BeijingTime.ToUtc(new DateTime(2026, 11, 23, 10, 0, 0)).Ticks;

    public DateTime Now => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);

    /// <param name="wall">Beijing time.</param>
    public void Set(DateTime wall) => Interlocked.Exchange(ref _ticks, BeijingTime.ToUtc(wall).Ticks);

    public void Set(int year, int month, int day) => Set(new DateTime(year, month, day, 10, 0, 0));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
