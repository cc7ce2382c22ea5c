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
/// between two who are vouched for at once); mere claims of others on it are emptied (个人信息保护法 第八条: information must be accurate).
/// </summary>
public sealed class Vouching(XueshiDb db, IClock clock, JournalWriter journal, IEnumerable<IIdentityListener> listeners)
{
    /// <param name="person">Tracked; changed here.</param>
    /// <param name="how">Who looked at the document, in words for the timeline: 用人单位确认.</param>
    /// <returns>Null when the number is proven now, or was before.</returns>
    public async Task<Refusal?> VouchAsync(Person person, Actor actor, string how, CancellationToken ct)
    {
        if (person.IdentityLevel >= IdentityLevel.Vouched) return null;
        if (person.IdNumberIndex is not { } number) return RegistryRefusals.NumberMissing;
        var rivals = await db.People.Where(p => p.IdNumberIndex == number && p.Id != person.Id).ToListAsync(ct);
        rivals.RemoveAll(rival => !CryptographicOperations.FixedTimeEquals(number, rival.IdNumberIndex));
        if (rivals.Exists(rival => rival.IdentityLevel >= IdentityLevel.Vouched)) return RegistryRefusals.NumberProvenByAnother;

        var proof = Guid.CreateVersion7(clock.Now);
        foreach (var rival in rivals) Empty(rival, proof);
        person.IdentityLevel = IdentityLevel.Vouched;
        journal.Record(RegistryChanges.NumberVouched, actor, person, person.Id, new { how }, batch: proof);
        foreach (var listener in listeners) await listener.NumberProvenAsync(person, actor, ct);
        return null;
    }

    /// <summary>The rival learns that the number is proven, not by whom: the shared proof leads an auditor to the other row.</summary>
    private void Empty(Person rival, Guid proof)
    {
        (rival.IdNumber, rival.IdNumberIndex) = (null, null);
        journal.Record(RegistryChanges.ClaimEmptied, Actor.System("系统"), rival, rival.Id, batch: proof);
    }
}
