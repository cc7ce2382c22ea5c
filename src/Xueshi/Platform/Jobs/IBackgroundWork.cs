namespace Xueshi.Platform.Jobs;

/// <summary>Something of a module that goes on behind the pages, such as a long import. Asked every two seconds on every node; what it does must bear being begun twice.</summary>
public interface IBackgroundWork
{
    Task RunAsync(CancellationToken ct);
}
