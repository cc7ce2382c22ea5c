using Quartz;
using Xueshi.Platform.Messages;

namespace Xueshi.Platform.Jobs;

/// <summary>Sends what waits in the outbox; every node does, and none sends what another has taken (RL-03).</summary>
[DisallowConcurrentExecution]
public sealed class DeliverJob(Delivery delivery) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await delivery.RunAsync(cancellationToken);
}
