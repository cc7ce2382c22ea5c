using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>名册邀请: those that wait belong to the survivor; whom both have invited is invited once.</summary>
public sealed class InvitationShare(XueshiDb db, IClock clock) : IMergerShare
{
    public MergerRowKind Kind => MergerRowKind.Invitation;

    public async Task<(int Seen, IReadOnlyList<MergerRow> Moved)> MoveAsync(Merger merger, Actor actor, int most, CancellationToken ct)
    {
        var (from, to) = (merger.AbsorbedId, merger.SurvivorId);
        var waiting = await db.Invitations.Where(i => i.OrganizationId == from && i.Status == InvitationStatus.Waiting).OrderBy(i => i.Id).Take(most).ToListAsync(ct);
        var numbers = waiting.ConvertAll(i => i.IdNumberIndex);
        var invited = (await db.Invitations.Where(i => i.OrganizationId == to && i.Status == InvitationStatus.Waiting && numbers.Contains(i.IdNumberIndex)).Select(i => i.IdNumberIndex).ToListAsync(ct))
            .Select(Convert.ToHexString).ToHashSet();
        var moved = new List<MergerRow>();
        foreach (var invitation in waiting)
        {
            if (invited.Contains(Convert.ToHexString(invitation.IdNumberIndex)))
            {
                invitation.End(InvitationStatus.Withdrawn, clock.Now);
                continue;
            }
            invitation.OrganizationId = to;
            moved.Add(new() { MergerId = merger.Id, SubjectId = invitation.Id, Kind = Kind, VersionAfter = invitation.Version + 1 });
        }
        return (waiting.Count, moved);
    }

    public async Task RestoreAsync(Merger merger, IReadOnlyList<MergerRow> rows, Actor actor, CancellationToken ct)
    {
        var ids = rows.Select(row => row.SubjectId).ToList();
        var invitations = await db.Invitations.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        foreach (var row in rows)
        {
            var isAsItWas = invitations.TryGetValue(row.SubjectId, out var invitation) && invitation.Version == row.VersionAfter;
            row.State = isAsItWas ? MergerRowState.Restored : MergerRowState.Kept;
            if (isAsItWas) invitation!.OrganizationId = merger.AbsorbedId;
        }
    }
}
