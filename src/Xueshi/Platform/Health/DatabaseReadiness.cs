using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Platform.Health;

/// <summary>The database takes a write and keeps it.</summary>
public sealed class DatabaseReadiness(XueshiDb db, IClock clock) : IReadiness
{
    /// <summary>One row, rewritten each time.</summary>
    private static readonly Guid Row = new("00000000-0000-0000-0000-0000000000fe");

    public string Name => "database";

    public async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        var now = clock.Now;
        return await db.Database.ExecuteSqlAsync($"INSERT INTO platform_rate_counters (id, count, ends_at) VALUES ({Row}, 0, {now}) ON CONFLICT (id) DO UPDATE SET ends_at = {now}", ct) == 1;
    }
}
