using Xueshi.Platform.Data;
using Xueshi.Platform.Verification;

namespace Xueshi.Platform.Sealing;

/// <summary>Recomputes every sealed log from its rows and compares it with the signed heads, here and in the second place (AL-02).</summary>
public sealed class LogVerification(XueshiDb db, IEnumerable<ISealedRows> logs, LogInspection inspection) : IVerification
{
    public string Name => "journal";

    public string Subject => "封存日志";

    public async Task<VerificationReport> RunAsync(Action<string> tell, CancellationToken ct)
    {
        var (seen, different) = (0L, 0);
        foreach (var rows in logs.OrderBy(rows => rows.Log, StringComparer.Ordinal))
        {
            // Read before the snapshot: a copy is made after its head was stored, so every head copied by now is seen in the snapshot.
            var copied = inspection.LastCopied(rows.Log);
            await using var snapshot = await ReadSnapshot.OpenAsync(db, ct);
            seen += await inspection.RunAsync(rows, copied, Told, ct);
        }
        return new(seen, different);

        void Told(string sentence)
        {
            different++;
            tell(sentence);
        }
    }
}
