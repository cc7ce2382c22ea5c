using Quartz;

namespace Xueshi.Platform.Jobs;

/// <summary>Lets every module get on with what it has begun.</summary>
[DisallowConcurrentExecution]
public sealed partial class BackgroundJob(IEnumerable<IBackgroundWork> works, ILogger<BackgroundJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var work in works)
        {
            try
            {
                await work.RunAsync(cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One module's fault must not stop the others; it is tried again at the next turn.
                Failed(work.GetType().Name, fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "background work {Work} failed")]
    private partial void Failed(string work, Exception fault);
}
