namespace Xueshi.Platform.Challenges;

/// <summary>What a challenge costs the browser (<c>Xueshi:Challenges</c>).</summary>
public sealed class ChallengeOptions
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>Leading zero bits of the proof in quiet times: 2¹⁵ hashes on average, a tenth of a second on a phone.</summary>
    public int Bits { get; set; } = 15;

    /// <summary>Leading zero bits under attack at most: some ten seconds on a phone.</summary>
    public int MostBits { get; set; } = 22;

    /// <summary>Codes typed from the image that one network may hand in within an hour; a program that reads images gets no further.</summary>
    public int CodesPerHour { get; set; } = 120;
}
