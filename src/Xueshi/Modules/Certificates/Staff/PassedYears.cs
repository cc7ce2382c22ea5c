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
        var holders = Holders(actor, filter);
        var accounts = Matching(filter, holders);
        var total = await accounts.LongCountAsync(ct);
        var isBackward = filter.Before is not null;
        if (filter.Before is { } before) accounts = accounts.Where(a => a.Id > before);
        else if (filter.After is { } after) accounts = accounts.Where(a => a.Id < after);
        accounts = isBackward ? accounts.OrderBy(a => a.Id) : accounts.OrderByDescending(a => a.Id);
        var read = await Rows(accounts.Take(PageSize + 1), holders).ToListAsync(ct);

        var inOrder = isBackward ? read.OrderBy(r => r.AccountId, StoredOrder) : read.OrderByDescending(r => r.AccountId, StoredOrder);
        var shown = inOrder.Take(PageSize).OrderByDescending(r => r.AccountId, StoredOrder).ToList();
        if (shown.Count == 0) return new([], total, null, null);
        var hasMore = read.Count > PageSize;
        return new(shown, total,
            isBackward || hasMore ? shown[^1].AccountId : null,
            filter.After is not null || (isBackward && hasMore) ? shown[0].AccountId : null);
    }

    // Version 7 ids sort by their text in both databases; Guid's own order differs.
    private static readonly IComparer<Guid> StoredOrder = Comparer<Guid>.Create((one, other) => string.CompareOrdinal(one.ToString("N"), other.ToString("N")));

    private IQueryable<Person> Holders(Actor actor, PassedYearFilter filter)
    {
        var holders = db.Set<Person>().HoldersFor(actor, db);
        return filter.Name is { } name ? holders.Where(p => p.Name.Contains(name)) : holders;
    }

    private IQueryable<AnnualAccount> Matching(PassedYearFilter filter, IQueryable<Person> holders)
    {
        var valid = Valid;
        var accounts = db.Set<AnnualAccount>().Where(a => a.IsPassed && holders.Any(p => p.Id == a.PersonId));
        if (filter.Year is { } year) accounts = accounts.Where(a => a.Year == year);
        if (filter.HasCertificate is { } has) accounts = accounts.Where(a => valid.Any(c => c.PersonId == a.PersonId && c.Year == a.Year) == has);
        return accounts;
    }

    private IQueryable<PassedYear> Rows(IQueryable<AnnualAccount> accounts, IQueryable<Person> holders) =>
        from account in accounts
        join person in holders on account.PersonId equals person.Id
        join certificate in Valid on new { account.PersonId, account.Year } equals new { certificate.PersonId, certificate.Year } into held
        from certificate in held.DefaultIfEmpty()
        select new PassedYear(
            account.Id, account.Year, person.Name, account.Series ?? person.Series, account.TotalHours, person.IdentityLevel >= IdentityLevel.Vouched,
            certificate == null ? null : (Guid?)certificate.Id, certificate == null ? null : certificate.Number);

    private IQueryable<CeCertificate> Valid => db.Set<CeCertificate>().Where(c => c.Status == CertificateStatus.Valid);
}
