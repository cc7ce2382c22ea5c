using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry;

/// <summary>Brings the tree of jurisdictions into the database, where organizations refer to it; safe to repeat, and by two nodes at once.</summary>
public static class JurisdictionSeed
{
    public static async Task SeedAsync(XueshiDb db, CancellationToken ct = default)
    {
        var known = (await db.Jurisdictions.Select(j => j.Code).ToListAsync(ct)).ToHashSet();
        var missing = JurisdictionTree.Guangdong.Nodes.Where(node => !known.Contains(node.Code)).ToList();
        if (missing.Count == 0) return;
        db.AddRange(missing.Select(RowOf));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The same on every installation.</summary>
    public static Guid IdOf(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"jurisdiction/{code}")).AsSpan(0, 16));

    private static Jurisdiction RowOf(JurisdictionNode node) => new()
    {
        Id = IdOf(node.Code),
        Code = node.Code,
        Name = node.Name,
        Kind = node.Kind,
        ParentId = node.ParentCode is { } parent ? IdOf(parent) : null,
        Path = node.Path,
        RegionCode = node.RegionCode,
    };
}
