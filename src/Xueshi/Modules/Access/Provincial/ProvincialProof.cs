using System.Security.Cryptography;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.RealName;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>What the provider has verified makes the same number of ours 已实名, and the name the person's, inside the caller's unit of work (ID-06).</summary>
public sealed class ProvincialProof(Vouching vouching, ProvenName names, IdNumberVault vault, ProvincialOptions options, IClock clock)
{
    /// <summary>Null when the provider has verified no number.</summary>
    public IdNumber? NumberOf(ProvincialIdentity identity) => identity.Proven(clock.Today);

    public bool IsOf(Person person, IdNumber number) =>
        person.IdNumberIndex is { } index && CryptographicOperations.FixedTimeEquals(index, vault.IndexOf(number));

    /// <summary>
    /// Whether whoever holds the number here by proof is the one whom the provider has shown. An employer or an office may have confirmed it for somebody of another name: that is
    /// somebody else's account, and opens to nobody but them.
    /// </summary>
    public static bool IsHolder(Person person, ProvincialIdentity identity) =>
        person.IdentityLevel == IdentityLevel.Verified || PersonName.AreSame(person.Name, identity.Name!);

    /// <param name="person">Tracked, holding the number that the provider has verified.</param>
    public async Task<Refusal?> LiftAsync(Person person, ProvincialIdentity identity, Actor actor, CancellationToken ct)
    {
        if (await names.AdoptAsync(person, identity.Name!, actor, options.Name, ct) is { } notRenamed) return notRenamed;
        return person.IdentityLevel == IdentityLevel.Verified
            ? null
            : await vouching.VerifyAsync(person, actor, new Proof(IdentityProof.ProvincialAccount, options.Name), ct);
    }
}
