using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>The people to whom numbers are proven to belong; a mere claim attracts nothing.</summary>
public sealed class ProvenPeople(XueshiDb db)
{
    /// <returns>By the blind index in hexadecimal.</returns>
    public async Task<Dictionary<string, ProvenPerson>> FindAsync(IEnumerable<byte[]> indexes, CancellationToken ct)
    {
        var wanted = indexes.DistinctBy(Convert.ToHexString).ToList();
        var found = await db.People.AsNoTracking()
            .Where(p => p.IdentityLevel >= IdentityLevel.Vouched && wanted.Contains(p.IdNumberIndex!))
            .Select(p => new { p.Id, p.Name, p.IdNumberIndex })
            .ToListAsync(ct);
        return found.ToDictionary(p => Convert.ToHexString(p.IdNumberIndex!), p => new ProvenPerson(p.Id, p.Name));
    }
}

/// <summary>A person whose number is proven.</summary>
public sealed record ProvenPerson(Guid Id, string Name);
