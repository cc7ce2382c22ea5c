using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>解除绑定. The number stays 已实名: that it was proven does not become untrue.</summary>
public sealed record UnlinkProvince(Guid Id);

public sealed class UnlinkProvinceHandler(XueshiDb db, IClock clock, JournalWriter journal)
{
    public async Task<Outcome<Done>> HandleAsync(UnlinkProvince command, Actor actor, CancellationToken ct)
    {
        var link = await db.ProvincialLinks.FirstOrDefaultAsync(l => l.Id == command.Id && l.AccountId == actor.AccountId, ct);
        if (link is null) return Refusal.NotFound;
        if (!actor.IsReauthenticated(clock.Now)) return Reauthentication.Needed;
        journal.RecordAct(AccessChanges.ProvincialUnlinked, actor, link.Id, actor.PersonId);
        db.Remove(link);
        await db.SaveChangesAsync(ct);
        return Done.Outcome;
    }
}
