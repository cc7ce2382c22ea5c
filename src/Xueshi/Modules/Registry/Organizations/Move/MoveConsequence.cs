using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Move;

/// <summary>What a move to another jurisdiction changes, said before it is done.</summary>
/// <param name="Requests">单位事项 that move along.</param>
/// <param name="Asking">Requests of people that the other HR department would answer when they are overdue.</param>
public sealed record MoveConsequence(string FromPlace, string ToPlace, string FromOffice, string ToOffice, string FromPhone, string ToPhone, int Requests, int Asking);

/// <summary>Works out what a move changes.</summary>
public sealed class MovePreview(XueshiDb db, Moving moving, FieldCipher cipher)
{
    /// <param name="organization">With its jurisdiction.</param>
    public async Task<MoveConsequence> OfAsync(Organization organization, JurisdictionNode to, CancellationToken ct)
    {
        var tree = JurisdictionTree.Guangdong;
        var (old, next) = (await OfficeAsync(organization.Jurisdiction!.Path, ct), await OfficeAsync(to.Path, ct));
        var requests = await moving.WaitingAt(organization.Id, organization.JurisdictionId).CountAsync(ct);
        var asking = await db.Employments.CountAsync(e => e.OrganizationId == organization.Id && e.Status == BindingStatus.PendingEmployer, ct);
        return new(tree.NameOf(organization.Jurisdiction), tree.FullName(to), old.Name, next.Name, old.Phone, next.Phone, requests, asking);
    }

    /// <summary>The HR department of the jurisdiction, or the nearest above it.</summary>
    private async Task<(string Name, string Phone)> OfficeAsync(string path, CancellationToken ct)
    {
        var office = await db.Organizations.AsNoTracking()
            .Where(o => (o.Kinds & OrganizationKinds.HrssDepartment) != 0 && o.Status == OrganizationStatus.Active && path.StartsWith(o.Jurisdiction!.Path))
            .OrderByDescending(o => o.Jurisdiction!.Path.Length).ThenBy(o => o.Id).Select(o => new { o.Id, o.Name, o.ContactPhone }).FirstOrDefaultAsync(ct);
        return office is null ? ("（尚未设立）", "—") : (office.Name, cipher.Decrypt(office.ContactPhone, Organization.ContactPhonePlace, office.Id));
    }
}
