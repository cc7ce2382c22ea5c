using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Jobs;

namespace Xueshi.Modules.Registry.Duplicates;

/// <summary>Looks for duplicate people now and then, on every node; two that look at once find each pair once.</summary>
public sealed class DuplicateWork(DuplicateSearch search, DuplicateRounds rounds, XueshiDb db) : IBackgroundWork
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (!rounds.IsDue()) return;
        try
        {
            await search.RunAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            // Another node was faster; what it left is found in the next round.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>When this node looks next.</summary>
public sealed class DuplicateRounds(IOptions<DuplicateOptions> options, IClock clock)
{
    private DateTime _next;

    public bool IsDue()
    {
        if (clock.Now < _next) return false;
        _next = clock.Now + options.Value.Every;
        return true;
    }
}

/// <summary><c>Xueshi:Duplicates</c></summary>
public sealed class DuplicateOptions
{
    /// <summary>Between two searches of a node.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long after a merge it can be undone.</summary>
    public TimeSpan UndoTime { get; set; } = TimeSpan.FromDays(30);
}
