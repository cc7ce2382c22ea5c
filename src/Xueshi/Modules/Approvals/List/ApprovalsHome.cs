using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Ui.Home;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Approvals.List;

/// <summary>Proposals of others that wait for the actor.</summary>
public sealed class ApprovalsHome(XueshiDb db, ProposalScopes scopes, IClock clock) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(ApprovalsPermissions.Decide)) return [];
        var now = clock.Now;
        var waiting = await scopes.VisibleTo(db.Proposals, actor).CountAsync(p => p.Status == ProposalStatus.Waiting && p.ExpiresAt > now && p.ProposedByPerson != actor.PersonId, ct);
        return waiting == 0 ? [] : [new(8, "等您批准的事", $"{waiting}", "件", "须两人办理，由您批准后才办理", ApprovalsAddresses.Proposals, "users", Tone.Warning)];
    }
}
