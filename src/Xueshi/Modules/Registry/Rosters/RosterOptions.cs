namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Settings of <c>Xueshi:Rosters</c>.</summary>
public sealed class RosterOptions
{
    /// <summary>How long after its confirmation a roster can be undone as a whole, in hours; 24 unless set.</summary>
    public double UndoHours { get; set; } = 24;

    public TimeSpan UndoTime => TimeSpan.FromHours(UndoHours);
}
