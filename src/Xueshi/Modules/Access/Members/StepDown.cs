using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>退出授权: the person gives the role up.</summary>
[Open("one's own right")]
public sealed record StepDown(Guid OperationId, Guid MembershipId) : ICommand;

public sealed class StepDownHandler(XueshiDb db, UnitOfWork work, MembershipEnding ending, LastLead last)
{
    public Task<Outcome<Guid>> HandleAsync(StepDown command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var membership = await MembershipEnding.Whole(db.Memberships.OwnedBy(actor)).FirstOrDefaultAsync(m => m.Id == command.MembershipId, ct);
        if (membership is null) return Refusal.NotFound;
        if (await last.RefuseAsync(membership, ct) is { } needed) return needed;
        return ending.End(membership, MembershipEnd.SteppedDown, actor, null) is { } refusal ? refusal : membership.Id;
    }, ct);
}
