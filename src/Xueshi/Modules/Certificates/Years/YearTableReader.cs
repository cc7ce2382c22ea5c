using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.Years;

/// <summary>Reads all years of a person in three statements: who it is with the series of each year, the accounts with their entries, the certificates.</summary>
public sealed class YearTableReader(XueshiDb db, CePolicy policy, IClock clock)
{
    public async Task<YearTable> ReadAsync(Guid personId, CancellationToken ct)
    {
        var periods = db.Set<SeriesPeriod>();
        var person = await db.Set<Person>().AsNoTracking().Where(p => p.Id == personId)
            .Select(p => new
            {
                p.Name,
                p.IdentityLevel,
                p.Sector,
                Periods = periods.Where(s => s.PersonId == p.Id).Select(s => new { s.FromYear, s.Sector, s.Series }).ToList(),
            })
            .AsSingleQuery().SingleAsync(ct);
        var accounts = await db.Set<AnnualAccount>().AsNoTracking().Include(a => a.Entries).AsSingleQuery().Where(a => a.PersonId == personId).ToListAsync(ct);
        var certificates = (await db.Set<CeCertificate>().Where(c => c.PersonId == personId).OrderByDescending(c => c.Id)
            .Select(c => new { c.Id, c.Number, c.Status, c.Year }).ToListAsync(ct)).ToLookup(c => c.Year);

        var years = accounts.Select(a => a.Year).Concat(policy.OpenYears(person.Sector, clock.Today)).Distinct().OrderDescending();
        return new(person.Name, person.IdentityLevel >= IdentityLevel.Vouched, [.. years.Select(RowOf)]);

        YearRow RowOf(CeYear year)
        {
            var account = accounts.Find(a => a.Year == year);
            var period = person.Periods.Where(s => s.FromYear <= year.Value).MaxBy(s => s.FromYear);
            var requirement = policy.Requirement(year, account?.Sector ?? period?.Sector ?? Sector.General);
            var computed = YearAccount.Of(account?.Entries, requirement);
            return new(year, account?.Series ?? period?.Series, computed,
                [.. certificates[year].Select(c => new YearCertificate(c.Id, CertificateNumber.FromCompact(c.Number), c.Status))]);
        }
    }
}
