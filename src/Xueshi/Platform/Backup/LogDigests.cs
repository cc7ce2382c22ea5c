using System.Security.Cryptography;
using Xueshi.Platform.Sealing;

namespace Xueshi.Platform.Backup;

/// <summary>Digests the append-only tables row by row, whether sealed yet or not.</summary>
public sealed class LogDigests(IEnumerable<ISealedRows> logs)
{
    private const int RowsAtOnce = 5000;

    public async Task<List<LogDigest>> ComputeAsync(CancellationToken ct)
    {
        var digests = new List<LogDigest>();
        foreach (var rows in logs.OrderBy(l => l.Log, StringComparer.Ordinal)) digests.Add(await OfAsync(rows, ct));
        return digests;
    }

    private static async Task<LogDigest> OfAsync(ISealedRows rows, CancellationToken ct)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (count, after) = (0L, Guid.Empty);
        while (await rows.AfterAsync(after, RowsAtOnce, ct) is { Count: > 0 } portion)
        {
            foreach (var row in portion) sha256.AppendData(row.Digest);
            (count, after) = (count + portion.Count, portion[^1].Id);
        }
        return new(rows.Log, count, Convert.ToHexStringLower(sha256.GetHashAndReset()));
    }
}
