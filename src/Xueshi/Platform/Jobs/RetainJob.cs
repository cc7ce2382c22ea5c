using Quartz;
using Xueshi.Platform.Retention;

namespace Xueshi.Platform.Jobs;

/// <summary>Every night: what has been kept long enough goes (PI-07). Two nodes at once do no harm, since what one has deleted the other does not find.</summary>
[DisallowConcurrentExecution]
public sealed class RetainJob(Retaining retaining) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await retaining.RunAsync(cancellationToken);
}
