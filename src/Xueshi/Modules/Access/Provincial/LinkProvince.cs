using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>绑定省网厅账号: whoever has shown both accounts just before, the provincial one and this one (SE-03), links them; the number becomes 已实名 (ID-06, ID-12).</summary>
public sealed record LinkProvince(ProvincialIdentity Identity);

public sealed class LinkProvinceHandler(XueshiDb db, IClock clock, IdNumberVault vault, ProvincialProof proof, JournalWriter journal)
{
    public async Task<Outcome<Done>> HandleAsync(LinkProvince command, Actor actor, CancellationToken ct)
    {
        if (!actor.IsReauthenticated(clock.Now)) return Reauthentication.Needed;
        if (proof.NumberOf(command.Identity) is not { } number) return ProvincialRefusals.NotVerified;
        var identity = command.Identity;
        var link = await db.ProvincialLinks.Include(l => l.Account).FirstOrDefaultAsync(l => l.Issuer == identity.Issuer && l.Subject == identity.Subject, ct);
        if (link?.Account!.LeadsToId == actor.AccountId)
        {
            // Of the account that was merged into this one, and opens no longer.
            db.Remove(link);
            link = null;
        }
        if (link is not null && link.AccountId != actor.AccountId) return ProvincialRefusals.LinkedElsewhere;

        var person = await db.People.FirstAsync(p => p.Id == actor.PersonId, ct);
        // Somebody else has proven this number, or an earlier one, to be theirs; the provider says whose the present one is.
        if (person.IdNumberIndex is null) vault.Claim(person, number);
        if (!proof.IsOf(person, number)) return ProvincialRefusals.NumberDiffers;
        if (await proof.LiftAsync(person, identity, actor, ct) is { } refusal) return refusal;
        if (link is null) journal.Record(AccessChanges.ProvincialLinked, actor, db.Add(identity.LinkTo(actor.AccountId, clock.Now)).Entity, actor.PersonId);
        try
        {
            await db.SaveChangesAsync(ct);
            return Done.Outcome;
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            return ProvincialRefusals.Over;
        }
    }
}
