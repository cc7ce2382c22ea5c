using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Demo.Play;

/// <summary>The clock of the story: it stands at the moment of the act being played.</summary>
public sealed class DemoClock : IClock
{
    private DateTime _now;

    public DateTime Now => _now;

    /// <param name="wall">Beijing wall-clock time.</param>
    public void Set(DateTime wall) => _now = BeijingTime.ToUtc(wall);
}
