using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.Staff;

/// <summary>Reads the passed years of everybody in the actor's scope, the latest accounts first: two statements, the count and the page.</summary>
public sealed class PassedYears(XueshiDb db)
{
    public const int PageSize = 50;

    public async Task<PassedYearPage> ReadAsync(Actor actor, PassedYearFilter filter, CancellationToken ct)
    {
        var rows = Matching(actor, filter);
        var total = await rows.LongCountAsync(ct);
        var isBackward = filter.Before is not null;
        var part = (filter.After, filter.Before) switch
        {
            (_, { } before) => rows.Where(r => r.AccountId > before).OrderBy(r => r.AccountId),
            ({ } after, _) => rows.Where(r => r.AccountId < after).OrderByDescending(r => r.AccountId),
            _ => rows.OrderByDescending(r => r.AccountId),
        };
        var read = await part.Take(PageSize + 1).ToListAsync(ct);
        var hasMore = read.Count > PageSize;
        var shown = read.Take(PageSize).OrderByDescending(r => r.AccountId, StoredOrder).ToList();
        if (shown.Count == 0) return new([], total, null, null);
        return new(shown, total,
            isBackward || hasMore ? shown[^1].AccountId : null,
            filter.After is not null || (isBackward && hasMore) ? shown[0].AccountId : null);
    }

    // Version 7 ids sort by their text in both databases; Guid's own order differs.
    private static readonly IComparer<Guid> StoredOrder = Comparer<Guid>.Create((one, other) => string.CompareOrdinal(one.ToString("N"), other.ToString("N")));

    private IQueryable<PassedYear> Matching(Actor actor, PassedYearFilter filter)
    {
        var holders = db.Set<Person>().HoldersFor(actor, db.Set<Employment>());
        if (filter.Name is { } name) holders = holders.Where(p => p.Name.Contains(name));
        var accounts = db.Set<AnnualAccount>().Where(a => a.IsPassed);
        if (filter.Year is { } year) accounts = accounts.Where(a => a.Year == year);
        var valid = db.Set<CeCertificate>().Where(c => c.Status == CertificateStatus.Valid);
        if (filter.HasCertificate is { } has) accounts = accounts.Where(a => valid.Any(c => c.PersonId == a.PersonId && c.Year == a.Year) == has);
        return from account in accounts
               join person in holders on account.PersonId equals person.Id
               join certificate in valid on new { account.PersonId, account.Year } equals new { certificate.PersonId, certificate.Year } into held
               from certificate in held.DefaultIfEmpty()
               select new PassedYear(
                   account.Id, account.Year, person.Name, account.Series ?? person.Series, account.TotalHours, person.IdentityLevel >= IdentityLevel.Vouched,
                   certificate == null ? null : (Guid?)certificate.Id, certificate == null ? null : certificate.Number);
    }
}
