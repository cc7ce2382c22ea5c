using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.RealName;

/// <summary>实名认证: what the platform found makes the number the person's own, and its name is the person's name.</summary>
/// <param name="Result">As the platform sent it along with the browser.</param>
[Needs(RegistryPermissions.OwnIdentity)]
public sealed record CompleteRealName(Guid OperationId, string Result) : ICommand;

public sealed class CompleteRealNameHandler(XueshiDb db, UnitOfWork work, RealNameChecks checks, Vouching.Vouching vouching, ProvenName names)
{
    private static readonly Refusal NotGood = Refusal.Rule("registry.real-name-result", "这次认证已经用过、已过期，或不是为您现在的证件号码作的。请重新认证。");

    public static readonly Refusal NotMatching = Refusal.Rule("registry.real-name-differs", "实名平台核验的身份与您填写的姓名、证件号码不一致。请核对证件号码，更正后重新认证。");

    /// <returns>The person's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(CompleteRealName command, Actor actor, CancellationToken ct)
    {
        bool? isFresh = null;
        return work.RunAsync<Guid>(command, actor, async _ =>
        {
            var person = await db.People.FirstAsync(p => p.Id == actor.PersonId, ct);
            if (await checks.ReadAsync(command.Result, person, ct) is not { } check) return NotGood;
            if (check.Verdict != RealNameVerdict.Verified) return check.Verdict == RealNameVerdict.NotMatching ? NotMatching : StartRealNameHandler.Unavailable;
            // Spent once, however often the unit of work decides.
            if (!(isFresh ??= await checks.SpendAsync(check, ct))) return NotGood;
            var platform = checks.Provider!.Name;
            if (check.Name is { } name && await names.AdoptAsync(person, name, actor, platform, ct) is { } notRenamed) return notRenamed;
            return await vouching.VerifyAsync(person, actor, new Proof(IdentityProof.RealNamePlatform, platform), ct) is { } refusal ? refusal : person.Id;
        }, ct);
    }
}
