using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Demo.Play;

/// <summary>The clock of the story: it stands at the moment of the act being played, for each of those played side by side at its own.</summary>
public sealed class DemoClock : IClock
{
    private readonly AsyncLocal<DateTime> _now = new();

    public DateTime Now => _now.Value;

    /// <param name="wall">Beijing wall-clock time.</param>
    public void Set(DateTime wall) => _now.Value = BeijingTime.ToUtc(wall);
}
