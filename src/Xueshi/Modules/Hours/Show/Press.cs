using System.Globalization;

namespace Xueshi.Modules.Hours.Show;

/// <summary>The form of a button: which operation it is, on which version, and the reason where one is asked for.</summary>
public sealed class Press
{
    public string? OperationId { get; set; }

    public string? Version { get; set; }

    public string? Reason { get; set; }

    /// <summary>A fresh form.</summary>
    public static Press At(DateTime now, int? version = null) =>
        new() { OperationId = Guid.CreateVersion7(now).ToString(), Version = version?.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Empty for a form that was tampered with; no operation is remembered under it twice.</summary>
    public Guid Operation => Guid.TryParse(OperationId, out var id) ? id : Guid.Empty;

    public int SeenVersion => int.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
