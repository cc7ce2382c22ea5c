using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Closing;

/// <summary>Roles end with the account; an organization is not left without anybody to act for it.</summary>
public sealed class RolesClose(XueshiDb db, MembershipEnding ending, LastLead last, IClock clock) : IClosingStep
{
    public int Order => 10;

    public async Task<ClosingForesight> ForeseeAsync(Actor owner, CancellationToken ct)
    {
        List<string> ended = [], needed = [];
        foreach (var membership in await HeldAsync(owner, ct))
        {
            var (organization, role) = (membership.Organization!.Name, membership.Role.Name());
            if (await last.RefuseAsync(membership, ct) is null) ended.Add($"您在「{organization}」的{role}授权随即解除，撤回注销也不恢复。");
            else needed.Add($"您是「{organization}」唯一的{role}。请先授权另一人，或办理移交，再办理注销。");
        }
        return new(ended, needed);
    }

    public async Task CarryOutAsync(Actor owner, DateTime now, CancellationToken ct)
    {
        foreach (var membership in await HeldAsync(owner, ct)) ending.End(membership, MembershipEnd.SteppedDown, owner, null, now);
    }

    private Task<List<Membership>> HeldAsync(Actor owner, CancellationToken ct) => MembershipEnding.Whole(db.Memberships.LiveOn(clock.Today).OwnedBy(owner)).ToListAsync(ct);
}
