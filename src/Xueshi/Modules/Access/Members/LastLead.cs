using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>
/// No organization locks itself out: among its administrators one without a last day always stays, and so does the last of the platform's administrators.
/// Offices need no such rule, since the platform's administrator appoints anew.
/// </summary>
public sealed class LastLead(XueshiDb db) : ILeaveGuard
{
    /// <summary>Asked before a right ends or gets a last day.</summary>
    /// <param name="membership">With its organization.</param>
    public async Task<Refusal?> RefuseAsync(Membership membership, CancellationToken ct)
    {
        if (!membership.IsLasting || membership.Role is not (Role.EmployerAdministrator or Role.PlatformAdministrator)) return null;
        var others = db.Memberships.Where(m => m.Id != membership.Id && m.Role == membership.Role);
        if (membership.Role == Role.EmployerAdministrator) others = others.Where(m => m.OrganizationId == membership.OrganizationId);
        return await LeanAsync(Lasting(others), ct) ? null : MemberRefusals.LastLead(membership.Organization!.Name);
    }

    public async Task<IReadOnlySet<Guid>> NeededAsync(Guid organizationId, IReadOnlyCollection<Guid> leaving, CancellationToken ct)
    {
        var leads = Lasting(db.Memberships.Where(m => m.OrganizationId == organizationId && m.Role == Role.EmployerAdministrator));
        var needed = await leads.Where(m => leaving.Contains(m.Account!.PersonId)).Select(m => m.Account!.PersonId).ToListAsync(ct);
        if (needed.Count == 0) return FrozenSet<Guid>.Empty;
        // Who has asked to go elsewhere does not stay, either.
        var going = db.Employments.Where(e => e.OrganizationId == organizationId && e.Status == BindingStatus.TransferPending);
        var staying = leads.Where(m => !leaving.Contains(m.Account!.PersonId) && !going.Any(e => e.PersonId == m.Account!.PersonId));
        return await LeanAsync(staying, ct) ? FrozenSet<Guid>.Empty : needed.ToFrozenSet();
    }

    private static IQueryable<Membership> Lasting(IQueryable<Membership> memberships) =>
        memberships.Where(m => m.EndedAt == null && m.Until == null && m.Account!.Status == AccountStatus.Active);

    /// <summary>Whether one of these stays; its version rises with the change that counts on it, so that two who leave at once cannot each count on the other.</summary>
    private async Task<bool> LeanAsync(IQueryable<Membership> others, CancellationToken ct)
    {
        var other = await others.OrderBy(m => m.Id).FirstOrDefaultAsync(ct);
        if (other is null) return false;
        db.Entry(other).Property(m => m.Until).IsModified = true;
        return true;
    }
}
