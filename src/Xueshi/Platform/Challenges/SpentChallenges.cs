using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Platform.Challenges;

/// <summary>Remembers on all nodes together which challenges were handed in.</summary>
public sealed class SpentChallenges(XueshiDb db, IClock clock)
{
    /// <returns>False when it was spent before: of all nodes, one writes the row.</returns>
    public async Task<bool> SpendAsync(Guid id, DateTime endsAt, CancellationToken ct)
    {
        var now = clock.Now;
        await db.Set<SpentChallenge>().Where(c => c.EndsAt < now).ExecuteDeleteAsync(ct);
        return await db.Database.ExecuteSqlAsync($"INSERT INTO platform_spent_challenges (id, ends_at) VALUES ({id}, {endsAt}) ON CONFLICT (id) DO NOTHING", ct) == 1;
    }
}
