namespace Xueshi.Modules.Registry.People;

/// <summary>A reason is read by a person and kept in the journal: a paragraph, not a file.</summary>
public static class ReasonLimit
{
    /// <summary>Characters.</summary>
    public const int Longest = 500;
}
