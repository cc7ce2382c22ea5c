using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Registry.Retention;

/// <summary>Three years after the closing (民法典 第一百八十八条): how to reach the person, what was voluntary, and what they asked, go. Name, number, series and education belong to the statutory record.</summary>
public sealed class ClosedProfiles(XueshiDb db) : IRetained
{
    public string Name => "closed-profiles";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var (profiles, reports, requests) = (db.Profiles, db.MissingEmployers, db.DataRequests);
        var people = await db.People.Where(p => p.ClosedAt < before
                && (profiles.Any(f => f.Id == p.Id && (f.Email != null || f.PostalAddress != null || f.PostalCode != null || f.EthnicGroup != null || f.NativePlace != null || f.PoliticalStatus != null))
                    || reports.Any(r => r.PersonId == p.Id) || requests.Any(r => r.PersonId == p.Id)))
            .OrderBy(p => p.Id).Take(most).Select(p => p.Id).ToListAsync(ct);
        if (people.Count == 0) return 0;
        await reports.Where(r => people.Contains(r.PersonId)).ExecuteDeleteAsync(ct);
        await requests.Where(r => people.Contains(r.PersonId)).ExecuteDeleteAsync(ct);
        foreach (var profile in await profiles.Where(f => people.Contains(f.Id)).ToListAsync(ct))
            (profile.Email, profile.PostalAddress, profile.PostalCode, profile.EthnicGroup, profile.NativePlace, profile.PoliticalStatus) = (null, null, null, null, null, null);
        await db.SaveChangesAsync(ct);
        return people.Count;
    }
}
