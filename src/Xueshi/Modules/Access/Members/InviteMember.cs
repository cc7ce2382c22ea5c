using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>邀请工作人员: offers a role to one of one's own people, or to somebody whom only a contact is known of; nothing counts before they accept.</summary>
/// <param name="EmploymentId">One of the organization's confirmed people; null for an invitee.</param>
/// <param name="Name">Of the invitee; who accepts bears it.</param>
/// <param name="Contact">Of the invitee, as typed.</param>
/// <param name="HandsOver">移交: the actor's own right ends when it is accepted; role, part and last day are those of that right.</param>
[Needs(AccessPermissions.Members, AccessPermissions.AppointOfficers)]
public sealed record InviteMember(
    Guid OperationId, Guid OrganizationId, Role Role, RoleTerms Terms, Guid? EmploymentId, string? Name, string? Contact, bool HandsOver) : ICommand;

public sealed class InviteMemberHandler(XueshiDb db, UnitOfWork work, Inviting inviting)
{
    /// <returns>The invitation's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(InviteMember command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var organization = await db.Organizations.AsNoTracking().Include(o => o.Jurisdiction).MembersLookedAfterBy(actor).FirstOrDefaultAsync(o => o.Id == command.OrganizationId, ct);
        if (organization is null) return Refusal.NotFound;
        var (role, terms, today) = (command.Role, command.Terms, BeijingTime.DayOf(now));
        Membership? own = null;
        if (command.HandsOver)
        {
            own = await db.Memberships.AsNoTracking().LiveOn(today).OwnedBy(actor).FirstOrDefaultAsync(m => m.OrganizationId == organization.Id && m.Role == role, ct);
            if (own is null) return MemberRefusals.HandOverGone;
            terms = new(own.Scope, own.Until);
        }
        else
        {
            var given = actor.May(AccessPermissions.AppointOfficers) ? Roles.OfOffice(organization.Kinds) : Roles.GivenWithin(organization.Kinds);
            if (!given.Contains(role)) return MemberRefusals.WrongRole;
        }
        if (terms.Refuse(role, organization.Jurisdiction!.Path, today) is { } refusal) return refusal;
        return inviting.Stage(new(organization, role, terms, own?.Id, null), await WhomAsync(command, actor, ct), actor, now);
    }, ct);

    private async Task<Outcome<Invited>> WhomAsync(InviteMember command, Actor actor, CancellationToken ct)
    {
        if (command.EmploymentId is not { } id) return Invited.Read(command.Name, command.Contact);
        var person = await db.Employments.OnDeskOf(actor)
            .Where(e => e.Id == id && e.OrganizationId == command.OrganizationId && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
            .Select(e => new { e.PersonId, e.Person!.Name }).FirstOrDefaultAsync(ct);
        if (person is null) return MemberRefusals.PersonNotOnStaff;
        return person.PersonId == actor.PersonId ? MemberRefusals.Oneself : new Invited(person.Name, person.PersonId, null);
    }
}
