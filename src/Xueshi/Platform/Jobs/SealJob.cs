using Quartz;
using Xueshi.Platform.Sealing;

namespace Xueshi.Platform.Jobs;

/// <summary>Seals what was written since the last time, so that nothing stays unsealed for more than a minute (AL-02).</summary>
[DisallowConcurrentExecution]
public sealed class SealJob(LogSealing sealing, IEnumerable<ISealedRows> logs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var rows in logs) await sealing.SealAsync(rows, cancellationToken);
    }
}
