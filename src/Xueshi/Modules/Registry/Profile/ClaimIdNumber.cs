using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Profile;

/// <summary>重新填写证件号码: a new claim, as long as none is proven. Whether others hold the number is not told (ID-06).</summary>
/// <param name="Nationality">Passports only.</param>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record ClaimIdNumber(Guid OperationId, IdType? Type, string? Number, string? Nationality) : ICommand;

public sealed class ClaimIdNumberHandler(XueshiDb db, UnitOfWork work, IdNumberVault vault, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(ClaimIdNumber command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var person = await db.People.FirstAsync(p => p.Id == actor.PersonId, ct);
        if (person.IdentityLevel != IdentityLevel.Claimed) return RegistryRefusals.NumberFixed;
        var read = IdNumber.Read(command.Type, command.Number, BeijingTime.DayOf(now), command.Nationality);
        if (!read.IsDone) return Outcome<Guid>.Refused(read.Refusals);
        vault.Claim(person, read.Value);
        if (read.Value.Sex is { } sex) person.Sex = (int)sex;
        person.BornOn = read.Value.BirthDate ?? person.BornOn;
        await RaiseRequestAsync(person.Id, ct);
        journal.Record(RegistryChanges.NumberClaimed, actor, person, person.Id);
        return person.Id;
    }, ct);

    /// <summary>An employer who has the old number before them must not confirm the new one.</summary>
    private async Task RaiseRequestAsync(Guid personId, CancellationToken ct)
    {
        var waiting = await db.Employments.FirstOrDefaultAsync(e => e.PersonId == personId && e.Status == BindingStatus.PendingEmployer, ct);
        if (waiting is not null) db.Entry(waiting).State = EntityState.Modified;
    }
}
