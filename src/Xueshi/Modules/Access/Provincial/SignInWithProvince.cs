using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>Sign-in with the provincial account (ID-12).</summary>
public sealed record SignInWithProvince(ProvincialIdentity Identity, string Origin);

/// <summary>
/// The account that the provincial one is linked to; the first time, the account of whoever holds the verified number by proof, which is linked from then on. A number that
/// is a mere claim here, or confirmed for somebody of another name, a phone or a mail address link nothing.
/// </summary>
public sealed class SignInWithProvinceHandler(XueshiDb db, IClock clock, IdNumberVault vault, ProvincialProof proof, JournalWriter journal)
{
    private const int Attempts = 5;

    public async Task<Outcome<Actor>> HandleAsync(SignInWithProvince command, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await DecideAsync(command.Identity, command.Origin, ct);
            if (!outcome.IsDone) return outcome;
            try
            {
                await db.SaveChangesAsync(ct);
                return outcome;
            }
            catch (DbUpdateException fault) when (fault.IsCollision() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Outcome<Actor>> DecideAsync(ProvincialIdentity identity, string origin, CancellationToken ct)
    {
        var link = await db.ProvincialLinks.Include(l => l.Account!.Person).FirstOrDefaultAsync(l => l.Issuer == identity.Issuer && l.Subject == identity.Subject, ct);
        var number = proof.NumberOf(identity);
        var account = link?.Account;
        if (link is null)
        {
            if (number is null) return ProvincialRefusals.NotVerified;
            var index = vault.IndexOf(number);
            account = await db.Accounts.Include(a => a.Person).FirstOrDefaultAsync(a => a.Person!.IdNumberIndex == index && a.Person.IdentityLevel >= IdentityLevel.Vouched, ct);
            if (account is null || !ProvincialProof.IsHolder(account.Person!, identity)) return ProvincialRefusals.NoAccount;
        }
        if (account!.Status == AccountStatus.Merged) return ProvincialRefusals.Merged;
        if (account.RefuseSignIn(clock.Now) is { } barred) return barred;

        var person = account.Person!;
        var actor = new Actor(account.Id, person.Id, person.Name, null, FrozenSet<string>.Empty, origin) { IdentityLevel = person.IdentityLevel };
        if (number is not null && proof.IsOf(person, number) && await proof.LiftAsync(person, identity, actor, ct) is { } refusal) return refusal;
        if (link is null) journal.Record(AccessChanges.ProvincialLinked, actor, link = db.Add(identity.LinkTo(account.Id, clock.Now)).Entity, person.Id);
        link.LastUsedAt = clock.Now;
        journal.RecordAct(AccessChanges.ProvincialUsed, actor, account.Id, person.Id);
        return actor with { Name = person.Name, IdentityLevel = person.IdentityLevel };
    }
}
