using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Offices;

/// <summary>解除授权: from the next request on the person acts for the office no longer (SE-01).</summary>
[Needs(AccessPermissions.AppointOfficers)]
public sealed record DismissOfficer(Guid OperationId, Guid OfficeId, Guid MembershipId) : ICommand;

public sealed class DismissOfficerHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    private static readonly Refusal Oneself = Refusal.NotAllowed("不能解除本人的授权，请由另一名平台管理员办理。");

    public Task<Outcome<Guid>> HandleAsync(DismissOfficer command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var membership = await db.Memberships.Include(m => m.Organization)
            .FirstOrDefaultAsync(m => m.Id == command.MembershipId && m.OrganizationId == command.OfficeId && m.EndedAt == null, ct);
        if (membership is null) return Refusal.NotFound;
        if (membership.AccountId == actor.AccountId) return Oneself;
        membership.EndedAt = now;
        var person = await db.Accounts.Where(a => a.Id == membership.AccountId).Select(a => new { a.PersonId, a.Person!.Name }).FirstAsync(ct);
        var facts = new { name = person.Name, organization = membership.Organization!.Name, role = membership.Role.Name() };
        journal.Record(AccessChanges.Dismissed, actor, membership, person.PersonId, facts);
        return membership.Id;
    }, ct);
}
