using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Imports that were never confirmed: their rows, and they themselves when no row is left.</summary>
public sealed class DroppedImports(XueshiDb db) : IRetained
{
    public string Name => "dropped-imports";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var dropped = db.ImportBatches.Where(i => i.UploadedAt < before && (i.Status == ImportStatus.Discarded || i.Status == ImportStatus.Checked));
        var rows = await db.ImportRows.Where(row => dropped.Any(i => i.Id == row.ImportId)).OrderBy(row => row.Id).Take(most).ExecuteDeleteAsync(ct);
        return rows == most ? rows : rows + await dropped.OrderBy(i => i.Id).Take(most - rows).ExecuteDeleteAsync(ct);
    }
}
