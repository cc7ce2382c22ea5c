using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates;

/// <summary>Whose certificates an actor may make and see; everybody else's do not exist for them.</summary>
public static class CertificateScopes
{
    /// <summary>The person; for an employer its confirmed staff, unless they closed their account; for an HR department the staff of employers in its jurisdiction; of them, the part that the right is limited to.</summary>
    /// <param name="year">Of the employer's staff, only those who were with it in the year or came before.</param>
    public static IQueryable<Person> HoldersFor(this IQueryable<Person> people, Actor actor, XueshiDb db, CeYear? year = null)
    {
        if (actor.Organization is null) return people.Where(p => p.Id == actor.PersonId);
        var (path, employments) = (actor.Organization.JurisdictionPath, db.Employments);
        people = people.WithinLimitsOf(db, actor);
        if (OwnStaff(actor, db) is not { } own)
            return people.Where(p => employments.Any(e => e.PersonId == p.Id && e.Organization!.Jurisdiction!.Path.StartsWith(path)
                && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending)));
        var last = year?.Value ?? CeYear.Last;
        return people.Where(p => actor.May(CertificatesPermissions.Staff) && p.ClosedAt == null && own.Any(e => e.PersonId == p.Id && e.StartedOn!.Value.Year <= last));
    }

    /// <summary>Years that can be certified for the actor: an employer's begin with its own time, like the accounts that it sees.</summary>
    public static IQueryable<AnnualAccount> CertifiedFor(this IQueryable<AnnualAccount> accounts, Actor actor, XueshiDb db)
    {
        var (holders, own) = (db.Set<Person>().HoldersFor(actor, db), OwnStaff(actor, db));
        accounts = accounts.Where(a => holders.Any(p => p.Id == a.PersonId));
        return own is null ? accounts : accounts.Where(a => own.Any(e => e.PersonId == a.PersonId && e.StartedOn!.Value.Year <= (int)(object)a.Year));
    }

    public static IQueryable<CeCertificate> VisibleTo(this IQueryable<CeCertificate> certificates, Actor actor, XueshiDb db)
    {
        if (actor.Organization is null) return certificates.Where(c => c.PersonId == actor.PersonId);
        var (holders, own) = (db.Set<Person>().HoldersFor(actor, db), OwnStaff(actor, db));
        certificates = certificates.Where(c => holders.Any(p => p.Id == c.PersonId));
        return own is null ? certificates : certificates.Where(c => own.Any(e => e.PersonId == c.PersonId && e.StartedOn!.Value.Year <= (int)(object)c.Year));
    }

    /// <summary>Null for whom no employer's time is the limit.</summary>
    private static IQueryable<Employment>? OwnStaff(Actor actor, XueshiDb db) => actor.Organization is null || actor.May(CertificatesPermissions.Jurisdiction) ? null
        : db.Employments.Where(e => e.OrganizationId == actor.OrganizationId && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending));
}
