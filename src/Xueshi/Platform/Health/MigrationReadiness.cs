using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;

namespace Xueshi.Platform.Health;

/// <summary>The database has every migration that this version of the program needs.</summary>
public sealed class MigrationReadiness(XueshiDb db) : IReadiness
{
    public string Name => "migrations";

    public async Task<bool> IsReadyAsync(CancellationToken ct) => !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
}
