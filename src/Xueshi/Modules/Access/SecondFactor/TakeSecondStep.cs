using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>The second step of a sign-in: a code of the authenticator, or a recovery code.</summary>
public sealed record TakeSecondStep(HalfSignIn Half, string? Code, string Origin);

public sealed class TakeSecondStepHandler(XueshiDb db, SecondCode codes, IClock clock)
{
    public async Task<Outcome<Actor>> HandleAsync(TakeSecondStep command, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().Include(a => a.Person).FirstOrDefaultAsync(a => a.Id == command.Half.AccountId, ct);
        if (account is null) return SecondCode.Wrong;
        if (account.RefuseSignIn(clock.Now) is { } barred) return barred;
        var actor = new Actor(account.Id, account.PersonId, account.Person!.Name, null, FrozenSet<string>.Empty, command.Origin) { IdentityLevel = account.Person.IdentityLevel };
        return await codes.RefuseAsync(actor, command.Code, AccessChanges.SignedIn, ct) is { } refusal ? refusal : actor;
    }
}
