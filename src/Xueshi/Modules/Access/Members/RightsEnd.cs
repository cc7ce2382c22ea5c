using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Members;

/// <summary>Whoever leaves an organization acts for it no longer, from the next request on (AZ-07).</summary>
public sealed class RightsEnd(XueshiDb db, MembershipEnding ending, IClock clock) : IEmployerListener
{
    public async Task EmployerLeftAsync(IReadOnlyList<EmployerLeft> left, Actor actor, CancellationToken ct)
    {
        left = [.. left.Where(l => !l.IsLate)];
        if (left.Count == 0) return;
        var gone = left.Select(l => (l.PersonId, l.From)).ToHashSet();
        var (people, organizations) = (left.Select(l => l.PersonId).ToList(), left.Select(l => l.From).Distinct().ToList());
        var held = await MembershipEnding.Whole(db.Memberships.LiveOn(clock.Today)
            .Where(m => organizations.Contains(m.OrganizationId) && people.Contains(m.Account!.PersonId))).ToListAsync(ct);
        foreach (var membership in held.Where(m => gone.Contains((m.Account!.PersonId, m.OrganizationId))))
            ending.End(membership, MembershipEnd.LeftOrganization, actor, null);
    }
}
