using System.Globalization;

namespace Xueshi.Ui.Forms;

/// <summary>What every form that changes something posts beside its fields: which operation it is (RL-01) and on which version it is based (RL-02).</summary>
public class StampedForm
{
    public string? OperationId { get; set; }

    public string? Version { get; set; }

    /// <summary>Empty for a form that was tampered with.</summary>
    public Guid Operation => Guid.TryParse(OperationId, out var id) ? id : Guid.Empty;

    public int SeenVersion => int.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>Makes it a fresh form.</summary>
    /// <param name="version">Of the row it is based on; null where nothing is there yet.</param>
    public void Stamp(DateTime now, int? version = null) =>
        (OperationId, Version) = (Guid.CreateVersion7(now).ToString(), version?.ToString(CultureInfo.InvariantCulture));
}
