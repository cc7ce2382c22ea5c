using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Retention;

/// <summary>
/// Deletes or empties what has been kept long enough, class by class in bounded portions; each portion and the journal row that proves it are one transaction
/// (个人信息保护法 第十九条、第四十七条). The journal itself stays.
/// </summary>
public sealed partial class Retaining(XueshiDb db, IEnumerable<IRetained> classes, IClock clock, JournalWriter journal, ILogger<Retaining> logger)
{
    /// <summary>Of one transaction, so that nobody waits long behind it.</summary>
    public const int Portion = 500;

    /// <summary>Of one class in one night; what is left goes the next.</summary>
    private const int MostPortions = 400;

    /// <returns>How many were removed of each class, those of which nothing was removed left out.</returns>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken ct)
    {
        var removed = new Dictionary<string, int>();
        foreach (var retained in classes.OrderBy(each => Place(each.Name)))
        {
            try
            {
                if (await RunAsync(retained, ct) is > 0 and var count) removed[retained.Name] = count;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One class must not keep the others; it is tried again the next night.
                db.ChangeTracker.Clear();
                Failed(retained.Name, fault);
            }
        }
        return removed;
    }

    /// <summary>The order of the list: files go after whatever named them.</summary>
    private static int Place(string name) => RetentionPeriod.All.TakeWhile(period => period.Name != name).Count();

    private async Task<int> RunAsync(IRetained retained, CancellationToken ct)
    {
        var period = RetentionPeriod.Of(retained.Name);
        var before = clock.Now.AddDays(-period.Days);
        var total = 0;
        for (var portions = 0; portions < MostPortions; portions++)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var count = await retained.RemoveAsync(before, Portion, ct);
            if (count == 0) break;
            journal.RecordAct(JobsChanges.Retained, Actor.System("系统"), Guid.Empty, null, new { what = period.Subject, count, until = BeijingTime.Format(before) });
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            total += count;
            if (count < Portion) break;
        }
        return total;
    }

    [LoggerMessage(LogLevel.Error, "retention of {Class} failed")]
    private partial void Failed(string @class, Exception fault);
}
