using Quartz;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Verification;

namespace Xueshi.Platform.Jobs;

/// <summary>Verifies accounts and sealed logs every night, and says in the journal what it found. It repairs nothing.</summary>
[DisallowConcurrentExecution]
public sealed partial class VerifyJob(IEnumerable<IVerification> verifications, JournalWriter journal, XueshiDb db, ILogger<VerifyJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var verification in verifications) await RunAsync(verification, cancellationToken);
    }

    /// <summary>One verification, reported as an act of the system.</summary>
    public async Task<VerificationReport> RunAsync(IVerification verification, CancellationToken ct)
    {
        var report = await verification.RunAsync(sentence => Difference(verification.Name, sentence), ct);
        journal.RecordAct(JobsChanges.Verified, Actor.System("系统"), Guid.Empty, null, new { subject = verification.Subject, seen = report.Checked, differences = report.Differences });
        await db.SaveChangesAsync(ct);
        return report;
    }

    [LoggerMessage(LogLevel.Error, "verify {Name}: {Sentence}")]
    private partial void Difference(string name, string sentence);
}
