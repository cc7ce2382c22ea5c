using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Identities;

/// <summary>Hears, inside the transaction, that a person has another name or document; what prints them (a certificate) follows at once.</summary>
public interface IIdentityChangeListener
{
    /// <param name="person">As they are now.</param>
    /// <param name="why">Why; the person reads it.</param>
    Task IdentityChangedAsync(Person person, FormerIdentity former, Actor actor, string why, CancellationToken ct);
}
