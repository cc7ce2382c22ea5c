using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Register;

/// <summary>个人注册: a person and their account.</summary>
[Open("anybody may register")]
public sealed record RegisterPerson(Guid OperationId, NewAccount Account) : ICommand;

/// <summary>The ids of what a registration made.</summary>
public sealed record RegisteredPerson(Guid AccountId, Guid PersonId);

public sealed class RegisterPersonHandler(UnitOfWork work, AccountOpening opening)
{
    /// <param name="actor">Somebody not signed in, or the system.</param>
    public async Task<Outcome<RegisteredPerson>> HandleAsync(RegisterPerson command, Actor actor, CancellationToken ct)
    {
        var hash = await opening.PrepareAsync(command.Account, ct);
        if (!hash.IsDone) return Outcome<RegisteredPerson>.Refused(hash.Refusals);
        return await work.RunAsync<RegisteredPerson>(command, actor, async now =>
        {
            var opened = await opening.StageAsync(command.Account, hash.Value, actor.Origin, now, ct);
            return opened.FirstRefusal is { } refusal ? refusal : new RegisteredPerson(opened.Value.AccountId, opened.Value.PersonId);
        }, ct);
    }
}
