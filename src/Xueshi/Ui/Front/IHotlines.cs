namespace Xueshi.Ui.Front;

/// <summary>Where to ring, by jurisdiction and subject.</summary>
public interface IHotlines
{
    /// <param name="words">Part of a jurisdiction's or an office's name; everything without.</param>
    ValueTask<FoundHotlines> FindAsync(string? words, CancellationToken ct);
}

/// <param name="AreAbove">What was sought has no phone of its own: these are of the nearest jurisdiction above it that has.</param>
public sealed record FoundHotlines(IReadOnlyList<Hotline> Lines, bool AreAbove);

/// <param name="Jurisdiction">省直, 广州市, 佛山市顺德区; the rows of one stand together.</param>
/// <param name="Office">The office, and what it answers for when not everything.</param>
/// <param name="Phone">As people dial it.</param>
public sealed record Hotline(string Jurisdiction, string Office, string Phone);
