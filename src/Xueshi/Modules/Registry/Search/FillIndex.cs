using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Search;

/// <summary>
/// Brings organizations into the index that an earlier version registered: before the first request, in portions of a transaction each, and safe on several
/// nodes at once, because only one of them can set an organization's keys. Whatever an earlier version still registers meanwhile follows at the next start.
/// </summary>
public static class FillIndex
{
    private const int Portion = 500;

    public static async Task RunAsync(XueshiDb db, CancellationToken ct)
    {
        while (await db.Organizations.AsNoTracking().Where(o => o.NameKey == null).OrderBy(o => o.Id).Take(Portion).ToListAsync(ct) is { Count: > 0 } organizations)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            List<OrganizationGram> rows = [];
            foreach (var organization in organizations)
            {
                var keys = OrganizationKeys.Of(organization.Name, organization.FormerName, organization.Uscc);
                if (await IsOursAsync(db, organization, keys, ct)) rows.AddRange(keys.Rows(organization.Id));
            }
            await BulkRows.InsertAsync(db, rows, ct);
            await transaction.CommitAsync(ct);
        }
    }

    private static async Task<bool> IsOursAsync(XueshiDb db, Organization read, OrganizationKeys keys, CancellationToken ct)
    {
        var (id, version) = (read.Id, read.Version);
        return await db.Organizations.Where(o => o.Id == id && o.Version == version && o.NameKey == null).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.NameKey, keys.Name).SetProperty(o => o.FormerNameKey, keys.FormerName).SetProperty(o => o.CodeKey, keys.Code), ct) == 1;
    }
}
