using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates;

/// <summary>Whose certificates an actor may make and see; everybody else's do not exist for them.</summary>
public static class CertificateScopes
{
    /// <summary>The person; for an employer its confirmed staff, unless they closed their account; for an HR department the staff of employers in its jurisdiction; of them, the part that the right is limited to.</summary>
    public static IQueryable<Person> HoldersFor(this IQueryable<Person> people, Actor actor, XueshiDb db)
    {
        if (actor.Organization is null) return people.Where(p => p.Id == actor.PersonId);
        var (path, employments) = (actor.Organization.JurisdictionPath, db.Employments);
        people = people.WithinLimitsOf(db, actor);
        if (actor.May(CertificatesPermissions.Jurisdiction))
            return people.Where(p => employments.Any(e => e.PersonId == p.Id && e.Organization!.Jurisdiction!.Path.StartsWith(path)
                && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending)));
        return people.Where(p => actor.May(CertificatesPermissions.Staff) && p.ClosedAt == null && employments.Any(e => e.PersonId == p.Id && e.OrganizationId == actor.OrganizationId
            && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending)));
    }

    public static IQueryable<CeCertificate> VisibleTo(this IQueryable<CeCertificate> certificates, Actor actor, XueshiDb db)
    {
        if (actor.Organization is null) return certificates.Where(c => c.PersonId == actor.PersonId);
        var holders = db.Set<Person>().HoldersFor(actor, db);
        return certificates.Where(c => holders.Any(p => p.Id == c.PersonId));
    }
}
