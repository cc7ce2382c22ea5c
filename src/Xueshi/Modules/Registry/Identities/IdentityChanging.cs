using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Identities;

/// <summary>
/// The one way in which the name or the document of a person becomes another one, inside the caller's unit of work: the former one is kept, the new number
/// is vouched for, and whatever prints either follows.
/// </summary>
public sealed class IdentityChanging(
    XueshiDb db, IdNumberVault vault, Vouching.Vouching vouching, JournalWriter journal, IClock clock, IEnumerable<IIdentityChangeListener> listeners)
{
    /// <param name="person">Tracked; changed here. A name alone leaves the level of identity as it is.</param>
    /// <param name="how">Who found it out, in words for the timeline: 人社部门更正.</param>
    /// <param name="former">What the person is on record as, where the caller has written it down already.</param>
    public async Task<Refusal?> ChangeAsync(Person person, RightIdentity right, Actor actor, string how, CancellationToken ct, FormerIdentity? former = null)
    {
        former ??= vault.Remember(person, how, clock.Now);
        if (right.Name is { } name && name != person.Name)
        {
            person.Name = name;
            journal.Record(RegistryChanges.NameChanged, actor, person, person.Id, new { from = former.Name, to = name, how });
        }
        if (right.Number is { } number && await ReplaceAsync(person, number, actor, how, ct) is { } refusal) return refusal;
        db.Add(former);
        await RaiseRequestAsync(person.Id, ct);
        foreach (var listener in listeners) await listener.IdentityChangedAsync(person, former, actor, how, ct);
        return null;
    }

    private async Task<Refusal?> ReplaceAsync(Person person, IdNumber number, Actor actor, string how, CancellationToken ct)
    {
        vault.Claim(person, number);
        if (number.Sex is { } sex) person.Sex = (int)sex;
        person.BornOn = number.BirthDate ?? person.BornOn;
        journal.Record(RegistryChanges.NumberChanged, actor, person, person.Id, new { type = number.Type.Name(), how });
        return await vouching.VouchAsync(person, actor, new Proof(IdentityProof.Office, how), ct);
    }

    /// <summary>An employer who has the old name or number before them must look again before it confirms.</summary>
    private async Task RaiseRequestAsync(Guid personId, CancellationToken ct)
    {
        var waiting = await db.Employments.FirstOrDefaultAsync(e => e.PersonId == personId && e.Status == BindingStatus.PendingEmployer, ct);
        if (waiting is not null && db.Entry(waiting).State == EntityState.Unchanged) db.Entry(waiting).State = EntityState.Modified;
    }
}
