using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>What the form fills in of the person: 姓名、性别、证件号、工作单位、所属地区.</summary>
/// <param name="Employer">Null without a confirmed employer.</param>
public sealed record Declarer(Person Person, string? Employer, string? Jurisdiction)
{
    public static async Task<Declarer> ReadAsync(XueshiDb db, Actor actor, CancellationToken ct)
    {
        var employments = db.Employments;
        return await db.People.AsNoTracking().Where(p => p.Id == actor.PersonId)
            .Select(p => new
            {
                Person = p,
                Employment = employments.Where(e => e.PersonId == p.Id && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
                    .Select(e => new { e.Organization!.Name, Jurisdiction = e.Organization.Jurisdiction!.Name }).FirstOrDefault(),
            })
            .Select(found => new Declarer(found.Person, found.Employment!.Name, found.Employment.Jurisdiction))
            .FirstAsync(ct);
    }
}
