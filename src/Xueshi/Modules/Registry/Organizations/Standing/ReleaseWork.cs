using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Standing;

/// <summary>
/// Ends the employments of deregistered organizations, in portions; a portion is one transaction, so a run that was interrupted goes on where it stopped, and
/// of two nodes at one portion one does it. Open records stay where they are until the person has another employer, or the HR department assigns somebody.
/// </summary>
public sealed class ReleaseWork(XueshiDb db, Transfers transfers, JournalWriter journal, IClock clock) : IBackgroundWork
{
    public async Task RunAsync(CancellationToken ct)
    {
        var waiting = await db.Organizations.AsNoTracking().Where(o => o.IsReleasing).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(ct);
        foreach (var id in waiting)
        {
            try
            {
                while (await PortionAsync(id, ct)) { }
            }
            catch (DbUpdateException fault) when (fault.IsCollision())
            {
                // Another node is at it, or one of the people did something at the same moment; the next turn sees to it.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <returns>Whether people may be left.</returns>
    private async Task<bool> PortionAsync(Guid id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var organization = await db.Organizations.SingleAsync(o => o.Id == id, ct);
        if (!organization.IsReleasing) return false;
        var actor = Actor.System(organization.ClosedByName!);
        var live = await db.Employments.Include(e => e.Person)
            .Where(e => e.OrganizationId == id && (e.Status == BindingStatus.PendingEmployer || e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
            .OrderBy(e => e.Id).Take(RosterWork.Portion).ToListAsync(ct);
        await RefuseAsync(live.FindAll(e => e.Status == BindingStatus.PendingEmployer), organization, actor, ct);
        await EndAsync(live.FindAll(e => e.Status.Allows(BindingMove.Close)), organization, actor, ct);
        var isLast = live.Count < RosterWork.Portion;
        if (isLast) await CompleteAsync(organization, actor, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return !isLast;
    }

    private async Task EndAsync(List<Employment> employments, Organization organization, Actor actor, CancellationToken ct)
    {
        foreach (var employment in employments)
        {
            employment.Close(organization.ClosedOn!.Value, organization.CloseReason, actor, clock.Now);
            journal.Record(RegistryChanges.EmploymentEnded, actor, employment, employment.PersonId,
                EndFacts.Of(employment, employment.Person!.Name), organization.CloseReason, organization.Id);
        }
        await transfers.EndAsync(employments, actor, ct);
    }

    /// <summary>Whoever asked to come stays with the employer that they wanted to leave.</summary>
    private async Task RefuseAsync(List<Employment> requests, Organization organization, Actor actor, CancellationToken ct)
    {
        if (requests.Count == 0) return;
        foreach (var request in requests)
        {
            request.Return($"单位已注销：{organization.CloseReason}", actor, clock.Now);
            journal.Record(RegistryChanges.PersonReturned, actor, request, request.PersonId, new { name = request.Person!.Name }, request.Reason, organization.Id);
        }
        await transfers.DropAsync(requests.ConvertAll(r => r.PersonId), actor, ct);
    }

    private async Task CompleteAsync(Organization organization, Actor actor, CancellationToken ct)
    {
        var (id, now) = (organization.Id, clock.Now);
        var invitations = await db.Invitations.Where(i => i.OrganizationId == id && i.Status == InvitationStatus.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.Status, InvitationStatus.Withdrawn).SetProperty(i => i.EndedAt, now).SetProperty(i => i.TokenIndex, (byte[]?)null).SetProperty(i => i.Version, i => i.Version + 1), ct);
        organization.CompleteRelease();
        journal.Record(OrganizationChanges.Released, actor, organization, null, new { organization = organization.Name, invitations });
    }
}
