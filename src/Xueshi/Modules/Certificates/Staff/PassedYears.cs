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
        var accounts = Matching(filter, actor);
        var total = await accounts.LongCountAsync(ct);
        var isBackward = filter.Before is not null;
        if (filter.Before is { } before) accounts = accounts.Where(a => a.Id > before);
        else if (filter.After is { } after) accounts = accounts.Where(a => a.Id < after);
        accounts = isBackward ? accounts.OrderBy(a => a.Id) : accounts.OrderByDescending(a => a.Id);
        var read = await Rows(accounts.Take(PageSize + 1)).ToListAsync(ct);

        // The join need not keep the order in which the accounts were taken.
        var found = (isBackward ? read.OrderBy(r => r.AccountId) : read.OrderByDescending(r => r.AccountId)).ToList();
        var (shown, next, previous) = KeyPage.Cut(found, PageSize, filter.After is not null, isBackward, r => r.AccountId.ToString());
        return new(shown, total, next, previous);
    }

    private IQueryable<AnnualAccount> Matching(PassedYearFilter filter, Actor actor)
    {
        var (valid, people) = (Valid, db.Set<Person>());
        var accounts = db.Set<AnnualAccount>().Where(a => a.IsPassed).CertifiedFor(actor, db);
        if (filter.Name is { } name) accounts = accounts.Where(a => people.Any(p => p.Id == a.PersonId && p.Name.Contains(name)));
        if (filter.Year is { } year) accounts = accounts.Where(a => a.Year == year);
        if (filter.HasCertificate is { } has) accounts = accounts.Where(a => valid.Any(c => c.PersonId == a.PersonId && c.Year == a.Year) == has);
        return accounts;
    }

    private IQueryable<PassedYear> Rows(IQueryable<AnnualAccount> accounts) =>
        from account in accounts
        join person in db.Set<Person>() on account.PersonId equals person.Id
        join certificate in Valid on new { account.PersonId, account.Year } equals new { certificate.PersonId, certificate.Year } into held
        from certificate in held.DefaultIfEmpty()
        select new PassedYear(
            account.Id, account.Year, person.Name, account.Series ?? person.Series, account.TotalHours, person.IdentityLevel >= IdentityLevel.Vouched,
            certificate == null ? null : (Guid?)certificate.Id, certificate == null ? null : certificate.Number);

    private IQueryable<CeCertificate> Valid => db.Set<CeCertificate>().Where(c => c.Status == CertificateStatus.Valid);
}
