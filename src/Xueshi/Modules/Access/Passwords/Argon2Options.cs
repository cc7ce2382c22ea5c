namespace Xueshi.Modules.Access.Passwords;

/// <summary>Cost of a password hash; the defaults are the OWASP minimum for Argon2id (ID-08).</summary>
public sealed class Argon2Options
{
    public int MemoryKiB { get; set; } = 19 * 1024;

    public int Iterations { get; set; } = 2;

    public int Parallelism { get; set; } = 1;

    /// <summary>Hashes computed at once by this process; a further sign-in is told to try again.</summary>
    public int Slots { get; set; } = 8;
}
