using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>解除授权, with a reason that the person reads: by who looks after the organization's members, or for the system's security.</summary>
[Needs(AccessPermissions.Members, AccessPermissions.AppointOfficers, AccessPermissions.EndAnyRole)]
public sealed record EndMembership(Guid OperationId, Guid MembershipId, int Version, string? Reason) : ICommand;

public sealed class EndMembershipHandler(XueshiDb db, UnitOfWork work, MembershipEnding ending, LastLead last)
{
    public const int LongestReason = 500;

    public Task<Outcome<Guid>> HandleAsync(EndMembership command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var seen = actor.May(AccessPermissions.EndAnyRole) ? db.Memberships : db.Memberships.LookedAfterBy(db, actor);
        if (await MembershipEnding.Whole(seen).FirstOrDefaultAsync(m => m.Id == command.MembershipId, ct) is not { } membership) return Refusal.NotFound;
        if (membership.AccountId == actor.AccountId) return MemberRefusals.Oneself;
        if (membership.Version != command.Version) return MemberRefusals.Changed;
        if (string.IsNullOrWhiteSpace(command.Reason) || command.Reason.Length > LongestReason) return MemberRefusals.ReasonMissing;
        if (await last.RefuseAsync(membership, ct) is { } needed) return needed;
        return ending.End(membership, MembershipEnd.Dismissed, actor, command.Reason.Trim()) is { } refusal ? refusal : membership.Id;
    }, ct);
}
