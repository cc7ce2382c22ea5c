using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Rosters;

/// <param name="Address">In full, with the token; shown in this one file and nowhere again.</param>
public sealed record ActivationLink(string Name, string? Department, string Address, DateOnly Until);

/// <summary>New activation links for everybody whom no text message reached, as a sheet that the administrator hands out; earlier links become worthless (ID-11).</summary>
public sealed class IssueLinksHandler(XueshiDb db, ActivationTokens tokens, JournalWriter journal, IClock clock)
{
    /// <summary>For more than <see cref="Reauthentication.ManyPersons"/> the actor has to have shown who they are (SE-03).</summary>
    public async Task<Outcome<IReadOnlyList<ActivationLink>>> HandleAsync(Actor actor, CancellationToken ct)
    {
        var now = clock.Now;
        if (!actor.MayTakeAway(await Unreached(actor).CountAsync(ct), now)) return Reauthentication.Needed;
        var links = new List<ActivationLink>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        for (Guid? last = null; ;)
        {
            db.ChangeTracker.Clear();
            var after = last;
            var page = await Unreached(actor).Where(i => after == null || i.Id > after).OrderBy(i => i.Id).Take(RosterWork.Portion).ToListAsync(ct);
            foreach (var invitation in page)
                links.Add(new(invitation.Name, invitation.Department, tokens.Issue(invitation, now), BeijingTime.DayOf(now + Invitation.LinkLife)));
            await db.SaveChangesAsync(ct);
            if (page.Count < RosterWork.Portion) break;
            last = page[^1].Id;
        }
        journal.RecordAct(RegistryChanges.LinksIssued, actor, actor.OrganizationId, null, new { count = links.Count });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return links;
    }

    private IQueryable<Invitation> Unreached(Actor actor) => db.Invitations.OnDeskOf(actor).Where(i => i.Status == InvitationStatus.Waiting && i.Phone == null);
}
