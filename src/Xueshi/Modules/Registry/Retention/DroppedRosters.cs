using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Registry.Retention;

/// <summary>Rosters that were never confirmed: their rows, and they themselves when no row is left.</summary>
public sealed class DroppedRosters(XueshiDb db) : IRetained
{
    public string Name => "dropped-rosters";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var dropped = db.Rosters.Where(r => r.UploadedAt < before && (r.Status == RosterStatus.Discarded || r.Status == RosterStatus.Checked));
        var rows = await db.RosterRows.Where(row => dropped.Any(r => r.Id == row.RosterId)).OrderBy(row => row.Id).Take(most).ExecuteDeleteAsync(ct);
        return rows == most ? rows : rows + await dropped.OrderBy(r => r.Id).Take(most - rows).ExecuteDeleteAsync(ct);
    }
}
