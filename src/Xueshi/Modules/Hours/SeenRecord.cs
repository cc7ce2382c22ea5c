namespace Xueshi.Modules.Hours;

/// <summary>A record chosen from a list or for a proposal, as it was when somebody saw it; what has changed since is not decided unseen (RL-02).</summary>
public sealed record SeenRecord(Guid Id, int Version)
{
    /// <summary>What a ticked row of a list says.</summary>
    public string Mark => $"{Id:N}.{Version}";

    /// <summary>A mark that makes no sense is of no record.</summary>
    public static SeenRecord Read(string? mark) =>
        mark?.Split('.') is [var id, var version] && Guid.TryParseExact(id, "N", out var record) && int.TryParse(version, out var seen) ? new(record, seen) : new(Guid.Empty, 0);
}
