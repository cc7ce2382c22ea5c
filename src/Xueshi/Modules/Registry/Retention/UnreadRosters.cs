using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Retention;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Retention;

/// <summary>A roster that nobody could read to its end does not keep its file for ever: it is given up.</summary>
public sealed class UnreadRosters(XueshiDb db, JournalWriter journal) : IRetained
{
    public string Name => "unread-rosters";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var stuck = await db.Rosters.Where(r => r.Status == RosterStatus.Reading && r.UploadedAt < before).OrderBy(r => r.Id).Take(most).ToListAsync(ct);
        foreach (var roster in stuck)
        {
            if (roster.Discard() is { } refusal) throw new InvalidOperationException(refusal.Message);
            journal.Record(RegistryChanges.RosterDiscarded, Actor.System("系统"), roster, null, new { file = roster.FileName });
        }
        await db.SaveChangesAsync(ct);
        return stuck.Count;
    }
}
