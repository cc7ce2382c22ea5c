namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>Settings of <c>Xueshi:Mergers</c>.</summary>
public sealed class MergerOptions
{
    /// <summary>How long after the decision a merger can be taken back, in hours; 72 unless set.</summary>
    public double UndoHours { get; set; } = 72;

    public TimeSpan UndoTime => TimeSpan.FromHours(UndoHours);
}
