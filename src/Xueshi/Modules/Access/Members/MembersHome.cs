using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Sessions;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Ui.Home;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Access.Members;

/// <summary>Invitations that wait for the person's answer, and rights that end soon; the session has read the latter already.</summary>
public sealed class MembersHome(XueshiDb db, CurrentActor current, IClock clock) : IHomeTiles
{
    /// <summary>How long before the last day it is said.</summary>
    public const int DaysAhead = 30;

    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var tiles = new List<HomeTile>();
        if (actor.Organization is null && await db.RoleInvitations.ShownTo(db, actor, clock.Now).CountAsync(ct) is > 0 and var waiting)
            tiles.Add(new(1, "授权邀请", $"{waiting}", "份", "单位邀请您代其办理业务，请接受或谢绝", OwnRolesPage.Address, "mail", Tone.Warning));
        foreach (var held in (current.Identity as SessionIdentity)?.Held ?? [])
            if (held.Until is { } day && day <= clock.Today.AddDays(DaysAhead))
                tiles.Add(new(8, "授权即将到期", $"{day:yyyy-MM-dd}", null, $"{held.Text}；需要继续的，请单位延长", OwnRolesPage.Address, "clock", Tone.Warning));
        return tiles;
    }
}
