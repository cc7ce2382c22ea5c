using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.FirstStart;

/// <summary>首次启动: the first platform administrator and the provincial HR department.</summary>
[Open("the one-time token is the right")]
public sealed record BeginSystem(Guid OperationId, string Token, NewAccount Administrator, OfficeFields Department) : ICommand;

public sealed class BeginSystemHandler(
    XueshiDb db, UnitOfWork work, FirstStartInvitation invitation, AccountOpening opening, FieldCipher cipher, JournalWriter journal)
{
    public async Task<Outcome<RegisteredPerson>> HandleAsync(BeginSystem command, Actor actor, CancellationToken ct)
    {
        if (await invitation.FindAsync(command.Token, ct) is null) return Refusal.NotFound;
        var hash = await opening.PrepareAsync(command.Administrator, ct, isOfficer: true);
        if (!hash.IsDone) return Outcome<RegisteredPerson>.Refused(hash.Refusals);
        return await work.RunAsync<RegisteredPerson>(command, actor, async now =>
        {
            if (await invitation.FindAsync(command.Token, ct) is not { } token) return Refusal.NotFound;
            var opened = await opening.StageAsync(command.Administrator, hash.Value, actor.Origin, now, ct);
            if (opened.FirstRefusal is { } refusal) return refusal;
            token.Use(now);
            var department = command.Department.Found(Guid.CreateVersion7(now), cipher, now);
            db.AddRange(department, Administrator(opened.Value, department, now));
            journal.Record(AccessChanges.FirstStarted, opened.Value, department, opened.Value.PersonId, new { organization = department.Name });
            return new RegisteredPerson(opened.Value.AccountId, opened.Value.PersonId);
        }, ct);
    }

    private static Membership Administrator(Actor person, Organization department, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = person.AccountId,
        OrganizationId = department.Id,
        Role = Role.PlatformAdministrator,
        Since = now,
    };
}
