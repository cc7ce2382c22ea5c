using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Vouching;

/// <summary>
/// Makes a claimed ID number the person's own, inside the caller's unit of work. The number is unique from here on (a filtered unique index decides
/// between two who are proven at once); what others hold by less proof is emptied (个人信息保护法 第八条: information must be accurate).
/// </summary>
public sealed class Vouching(XueshiDb db, IClock clock, JournalWriter journal, IEnumerable<IIdentityListener> listeners)
{
    /// <summary>Somebody who looked at the document confirms the number (<see cref="IdentityLevel.Vouched"/>).</summary>
    /// <param name="person">Tracked; changed here.</param>
    /// <returns>Null when the number is proven now, or was before.</returns>
    public async Task<Refusal?> VouchAsync(Person person, Actor actor, Proof proof, CancellationToken ct)
    {
        var isKnown = person.IdentityLevel > IdentityLevel.Vouched
            || person.IdentityLevel == IdentityLevel.Vouched && proof.By <= (person.ProvenBy ?? IdentityProof.Employer);
        return isKnown ? null : await ProveAsync(person, IdentityLevel.Vouched, actor, proof, RegistryChanges.NumberVouched, ct);
    }

    /// <summary>A real-name check proved the number (<see cref="IdentityLevel.Verified"/>), which outweighs whatever an employer or an office confirmed for somebody else.</summary>
    /// <param name="person">Tracked; changed here. May be verified already.</param>
    public Task<Refusal?> VerifyAsync(Person person, Actor actor, Proof proof, CancellationToken ct) =>
        ProveAsync(person, IdentityLevel.Verified, actor, proof, RegistryChanges.NumberVerified, ct);

    private async Task<Refusal?> ProveAsync(Person person, IdentityLevel level, Actor actor, Proof proof, ChangeKind kind, CancellationToken ct)
    {
        if (person.IdNumberIndex is not { } number) return RegistryRefusals.NumberMissing;
        var rivals = await db.People.Where(p => p.IdNumberIndex == number && p.Id != person.Id).ToListAsync(ct);
        rivals.RemoveAll(rival => !CryptographicOperations.FixedTimeEquals(number, rival.IdNumberIndex));
        if (rivals.Exists(rival => rival.IdentityLevel >= level))
            return level == IdentityLevel.Verified ? RegistryRefusals.NumberVerifiedByAnother : RegistryRefusals.NumberProvenByAnother;

        var isTakenOver = rivals.Exists(rival => rival.IdentityLevel >= IdentityLevel.Vouched);
        var batch = Guid.CreateVersion7(clock.Now);
        foreach (var rival in rivals) Empty(rival, batch);
        var wasMereClaim = person.IdentityLevel < IdentityLevel.Vouched;
        person.Prove(level, proof.By, clock.Now);
        journal.Record(kind, actor, person, person.Id, new { how = proof.How }, batch: batch);
        // The number leaves one proven row for another in one transaction: said to be new here, it is written after the row that gives it up.
        if (isTakenOver) db.Entry(person).Property(p => p.IdNumberIndex).OriginalValue = null;
        if (!wasMereClaim) return null;
        foreach (var listener in listeners) await listener.NumberProvenAsync(person, actor, ct);
        return null;
    }

    /// <summary>The rival learns that the number is proven, not by whom: the shared batch leads an auditor to the other row.</summary>
    private void Empty(Person rival, Guid batch)
    {
        IdNumberVault.Empty(rival);
        journal.Record(RegistryChanges.ClaimEmptied, Actor.System("系统"), rival, rival.Id, batch: batch);
    }
}
