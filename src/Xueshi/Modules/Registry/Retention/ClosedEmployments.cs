using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Retention;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Retention;

/// <summary>When a closing has become final, the person leaves the employer as on the day of the closing; the period stays.</summary>
public sealed class ClosedEmployments(XueshiDb db, Transfers transfers, JournalWriter journal, IClock clock) : IRetained
{
    public string Name => "closed-employments";

    public async Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var system = Actor.System("系统");
        var held = await db.Employments.Include(e => e.Person).Include(e => e.Organization)
            .Where(e => e.Status == BindingStatus.Confirmed && e.Person!.ClosedAt < before).OrderBy(e => e.Id).Take(most).ToListAsync(ct);
        foreach (var employment in held)
        {
            if (employment.CloseAccount(BeijingTime.DayOf(employment.Person!.ClosedAt!.Value), clock.Now) is { } refusal) throw new InvalidOperationException(refusal.Message);
            journal.Record(RegistryChanges.EmploymentEnded, system, employment, employment.PersonId, EndFacts.Of(employment, employment.Person.Name));
        }
        await transfers.EndAsync(held, system, ct);
        await db.SaveChangesAsync(ct);
        return held.Count;
    }
}
