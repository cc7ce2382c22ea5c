using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Move;

/// <summary>调整管理辖区, inside the caller's unit of work: requests that wait at the old HR department move along, and both sides have it in their history.</summary>
public sealed class Moving(XueshiDb db, JournalWriter journal)
{
    /// <param name="organization">Tracked, with its jurisdiction.</param>
    public async Task CarryOutAsync(Organization organization, Jurisdiction to, string reason, Actor actor, CancellationToken ct)
    {
        var (from, tree) = (organization.Jurisdiction!, JurisdictionTree.Guangdong);
        organization.JurisdictionId = to.Id;
        var along = await WaitingAt(organization.Id, from.Id).ToListAsync(ct);
        foreach (var request in along) request.DeskId = to.Id;
        var (name, old, next) = (organization.Name, tree.NameOf(from), tree.NameOf(to));
        journal.Record(OrganizationChanges.Moved, actor, organization, null, new { organization = name, from = old, to = next }, reason);
        journal.RecordAct(OrganizationChanges.MovedOut, actor, from.Id, null, new { organization = name, to = next }, reason);
        journal.RecordAct(OrganizationChanges.MovedIn, actor, to.Id, null, new { organization = name, from = old }, reason);
    }

    /// <summary>What waits at the HR department of that jurisdiction.</summary>
    public IQueryable<OrganizationRequest> WaitingAt(Guid organization, Guid jurisdiction) =>
        db.OrganizationRequests.Where(r => r.OrganizationId == organization && r.Status == OrganizationRequestStatus.Pending && r.DeskId == jurisdiction);
}
