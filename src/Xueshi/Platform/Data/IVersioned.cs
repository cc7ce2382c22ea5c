namespace Xueshi.Platform.Data;

/// <summary>An aggregate that two people may edit at once: its version rises with every change, and a form carries the version it was made from.</summary>
public interface IVersioned
{
    /// <summary>1 for a new row.</summary>
    int Version { get; }
}
