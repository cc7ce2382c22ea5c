using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>What happens to the old employment when the new one is confirmed, returned or withdrawn; inside the caller's unit of work.</summary>
public sealed class Transfers(XueshiDb db, JournalWriter journal, IEnumerable<IEmployerListener> listeners)
{
    /// <summary>The employment the person asked to leave, tracked.</summary>
    public Task<Employment?> OldAsync(Guid personId, CancellationToken ct) =>
        db.Employments.Include(e => e.Organization).FirstOrDefaultAsync(e => e.PersonId == personId && e.Status == BindingStatus.TransferPending, ct);

    /// <summary>Nothing comes of the change: the person stays.</summary>
    public Task DropAsync(Guid personId, Actor actor, CancellationToken ct) => DropAsync([personId], actor, ct);

    /// <summary>Nothing comes of the changes: these people stay.</summary>
    public async Task DropAsync(IReadOnlyList<Guid> people, Actor actor, CancellationToken ct)
    {
        var old = await db.Employments.Include(e => e.Organization).Where(e => people.Contains(e.PersonId) && e.Status == BindingStatus.TransferPending).ToListAsync(ct);
        foreach (var employment in old.Where(e => e.Stay() is null))
            journal.Record(RegistryChanges.TransferDropped, actor, employment, employment.PersonId, new { employer = employment.Organization!.Name });
    }

    /// <summary>The old employment ended on the confirmation of the new one: journals it, and lets open records and rights follow.</summary>
    /// <param name="old">With its organization.</param>
    public async Task FollowAsync(Employment old, Employment joined, string name, Actor actor, Guid? batch, CancellationToken ct)
    {
        journal.Record(RegistryChanges.EmploymentEnded, actor, old, old.PersonId, EndFacts.Of(old, name), batch: batch);
        var to = await db.Organizations.Where(o => o.Id == joined.OrganizationId).Select(o => o.Name).FirstAsync(ct);
        await TellAsync([new(old.PersonId, old.OrganizationId, joined.OrganizationId, to)], actor, ct);
    }

    /// <summary>Whoever had no employer has one again: what still waits with former ones goes there.</summary>
    public async Task JoinAsync(Employment joined, Actor actor, CancellationToken ct)
    {
        var left = await db.Employments.Where(e => e.PersonId == joined.PersonId && e.Status == BindingStatus.Ended && e.OrganizationId != joined.OrganizationId)
            .Select(e => e.OrganizationId).Distinct().ToListAsync(ct);
        if (left.Count == 0) return;
        var to = await db.Organizations.Where(o => o.Id == joined.OrganizationId).Select(o => o.Name).FirstAsync(ct);
        await TellAsync(left.ConvertAll(from => new EmployerLeft(joined.PersonId, from, joined.OrganizationId, to, IsLate: true)), actor, ct);
    }

    /// <summary>The person left for no other employer.</summary>
    public Task EndAsync(IEnumerable<Employment> ended, Actor actor, CancellationToken ct) =>
        TellAsync([.. ended.Select(e => new EmployerLeft(e.PersonId, e.OrganizationId, null, null))], actor, ct);

    private async Task TellAsync(IReadOnlyList<EmployerLeft> left, Actor actor, CancellationToken ct)
    {
        if (left.Count == 0) return;
        foreach (var listener in listeners) await listener.EmployerLeftAsync(left, actor, ct);
    }
}
