namespace Xueshi.Platform.Verification;

/// <summary>Proves that what is stored is what it must be. It reads, reports and repairs nothing. Registered by its owner, scoped.</summary>
public interface IVerification
{
    /// <summary>As asked for on the command line: <c>bin/xueshi verify ledger</c>.</summary>
    string Name { get; }

    /// <summary>What is verified, in Chinese: <c>年度账户</c>.</summary>
    string Subject { get; }

    /// <param name="tell">Is given one sentence for each difference.</param>
    Task<VerificationReport> RunAsync(Action<string> tell, CancellationToken ct);
}

/// <param name="Checked">How many rows were verified.</param>
/// <param name="Differences">How many were not as they must be.</param>
public sealed record VerificationReport(long Checked, int Differences);
