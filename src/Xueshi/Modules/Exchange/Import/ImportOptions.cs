namespace Xueshi.Modules.Exchange.Import;

/// <summary>Settings of <c>Xueshi:Exchange</c>.</summary>
public sealed class ImportOptions
{
    /// <summary>How long after its confirmation an import can be undone as a whole, in hours; 24 unless set.</summary>
    public double UndoHours { get; set; } = 24;

    public TimeSpan UndoTime => TimeSpan.FromHours(UndoHours);
}
