namespace Xueshi.Ui.Front;

/// <summary>Where to ring, by jurisdiction and subject.</summary>
public interface IHotlines
{
    ValueTask<IReadOnlyList<Hotline>> ListAsync(CancellationToken ct);
}

/// <param name="Jurisdiction">省直, 广州市, 佛山市顺德区; the rows of one stand together.</param>
/// <param name="Office">The office, and what it answers for when not everything.</param>
/// <param name="Phone">As people dial it.</param>
public sealed record Hotline(string Jurisdiction, string Office, string Phone);
