namespace Xueshi.Modules.Access.Passwords;

/// <summary>What an installation asks of passwords (<c>Xueshi:Passwords</c>).</summary>
public sealed class PasswordPolicy
{
    /// <summary>No setting goes below this many characters.</summary>
    public const int Floor = 8;

    /// <summary>Characters at least.</summary>
    public int Shortest { get; set; } = 12;

    /// <summary>Characters at most; longer than any phrase, short enough to hash.</summary>
    public int Longest { get; set; } = 128;

    /// <summary>
    /// Whether officers and platform administrators need letters in both cases, a digit and a sign (GB/T 22239-2019 8.1.4.1 a). Others never do:
    /// length and the list of common passwords protect better than composition.
    /// </summary>
    public bool ComposeForOfficers { get; set; } = true;
}
