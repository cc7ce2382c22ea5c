using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Profile;

/// <summary>人员基本信息维护.</summary>
/// <param name="Version">The version of the profile the form was made from; 0 when there is none yet.</param>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record SaveProfile(Guid OperationId, int Version, ProfileFields Fields) : ICommand;

public sealed class SaveProfileHandler(
    XueshiDb db, UnitOfWork work, Dictionaries dictionaries, IdNumberVault vault, SeriesHistory history, JournalWriter journal)
{
    /// <returns>The person's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(SaveProfile command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var today = BeijingTime.DayOf(now);
        var person = await db.People.FirstAsync(p => p.Id == actor.PersonId, ct);
        var profile = await db.Profiles.FirstOrDefaultAsync(p => p.Id == actor.PersonId, ct);
        if ((profile?.Version ?? 0) != command.Version) return RegistryRefusals.ProfileChanged;
        profile ??= db.Add(new PersonProfile { Id = person.Id }).Entity;

        var reading = new ProfileReading(dictionaries, command.Fields, today);
        reading.Into(profile);
        reading.Into(person, vault.Open(person));
        if (reading.Refusals.Count > 0) return reading.Refusals;
        journal.Record(RegistryChanges.ProfileSaved, actor, profile, person.Id);
        await history.ChangeAsync(person, profile.SeriesCode!, today.Year, actor, ct);
        return person.Id;
    }, ct);
}
