using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>变更授权: another part of the organization, or another last day — an extension, for one.</summary>
[Needs(AccessPermissions.Members, AccessPermissions.AppointOfficers)]
public sealed record ChangeMembership(Guid OperationId, Guid MembershipId, int Version, RoleTerms Terms) : ICommand;

public sealed class ChangeMembershipHandler(XueshiDb db, UnitOfWork work, LastLead last, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(ChangeMembership command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var membership = await MembershipEnding.Whole(db.Memberships.LookedAfterBy(db, actor)).Include(m => m.Organization!.Jurisdiction)
            .FirstOrDefaultAsync(m => m.Id == command.MembershipId, ct);
        if (membership is null) return Refusal.NotFound;
        if (membership.AccountId == actor.AccountId) return MemberRefusals.Oneself;
        if (!membership.IsLive(BeijingTime.DayOf(now))) return MemberRefusals.Over;
        if (membership.Version != command.Version) return MemberRefusals.Changed;
        if (command.Terms.Refuse(membership.Role, membership.Organization!.Jurisdiction!.Path, BeijingTime.DayOf(now)) is { } refusal) return refusal;
        if (command.Terms.Until is not null && await last.RefuseAsync(membership, ct) is { } needed) return needed;
        membership.For(command.Terms.Scope, command.Terms.Until);
        var facts = new { name = membership.Account!.Person!.Name, organization = membership.Organization.Name, role = membership.Role.Name(), terms = command.Terms.InWords };
        journal.Record(AccessChanges.MembershipChanged, actor, membership, membership.Account.PersonId, facts);
        return membership.Id;
    }, ct);
}
